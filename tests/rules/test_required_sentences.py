"""The sentences that a profile's page offers satisfy the rules that ask for them."""

import pytest

from healthpress import check_text
from healthpress.build.vocabularies import load_vocabularies

PLACES = load_vocabularies().jurisdictions
ARTICLE = """\
---
title: Ketamine for depression
type: treatment
medicines: [{{name: ketamine, use_status: off-label}}]
---

{sentences}

Ketamine can ease depression in some people.
"""


def codes(profile: str, sentences: str) -> set[str]:
    text = ARTICLE.format(sentences=sentences)
    return {finding.code for finding in check_text(text, profile=(profile,))}


@pytest.mark.parametrize("profile", sorted(PLACES))
@pytest.mark.parametrize(
    ("topic", "code", "form"),
    [
        ("supervision", "SAF001", "{}"),
        ("off_label", "SAF005", "{}"),
        ("emergency", "SAF011", "::: emergency {}\n- you cannot breathe\n:::"),
    ],
)
def test_a_required_sentence_satisfies_its_rule(
    profile: str, topic: str, code: str, form: str
) -> None:
    without = codes(profile, "It is a medicine.")

    given = codes(profile, form.format(PLACES[profile].required[topic]))

    assert code in without
    assert code not in given
