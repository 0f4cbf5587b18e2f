"""The National Provider Identifier of the United States, as far as its digits tell."""

import re

PREFIX = "80840"  # CMS, "Requirements for NPI check digit": health applications, United States
_TEN_DIGITS = re.compile(r"[0-9]{10}")


def is_npi(number: str) -> bool:
    """Whether a number has ten digits that pass Luhn's test behind the prefix 80840."""
    if not _TEN_DIGITS.fullmatch(number):
        return False
    digits = [int(digit) for digit in reversed(PREFIX + number)]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    return (sum(digits[0::2]) + sum(doubled)) % 10 == 0
