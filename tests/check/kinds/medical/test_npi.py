import pytest

from healthpress.check.kinds.medical.npi import is_npi


def test_the_example_of_the_specification_is_an_npi() -> None:
    assert is_npi("1234567893")


@pytest.mark.parametrize("digit", [digit for digit in "0123456789" if digit != "3"])
def test_any_other_check_digit_is_wrong(digit: str) -> None:
    assert not is_npi(f"123456789{digit}")


@pytest.mark.parametrize("number", ["", "123456789", "12345678933", "12345 67893", "١٢٣٤٥٦٧٨٩٣"])
def test_what_is_not_ten_digits_is_no_npi(number: str) -> None:
    assert not is_npi(number)
