"""Sentences by sentencex."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.check.kinds.readability.splitting import is_installed, split


def test_abbreviations_and_decimals_end_no_sentence() -> None:
    text = "Dr. Smith gave 2.5 mg, e.g. twice a day. It helps!"

    found = [text[start:end] for start, end in split(text, "en")]

    assert found == ["Dr. Smith gave 2.5 mg, e.g. twice a day.", "It helps!"]


@given(st.text(max_size=200))
def test_sentences_are_in_order_and_hold_every_letter(text: str) -> None:
    spans = split(text, "en")

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)
    assert "".join("".join(text[s:e] for s, e in spans).split()) == "".join(text.split())


def test_a_long_text_has_the_sentences_of_its_paragraphs() -> None:
    paragraph = "Dr. Smith gave 2.5 mg, e.g. twice a day. “It helps!” Anna said. Does it? "

    found = [paragraph[start:end] for start, end in split(paragraph, "en")]
    long = paragraph * 300

    assert [long[start:end] for start, end in split(long, "en")] == found * 300


def test_it_is_installed_here() -> None:
    assert is_installed()


@pytest.mark.slow
def test_without_the_extra_it_refuses() -> None:
    program = (
        "import sys; sys.modules['sentencex'] = None\n"
        "from healthpress.check.kinds.readability.splitting import is_installed, split\n"
        "assert not is_installed()\n"
        "split('One. Two.', 'en')"
    )

    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert run.returncode == 1
    assert "need the extra `language`" in run.stderr
