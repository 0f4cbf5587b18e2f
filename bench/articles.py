"""Generated health articles of about 6 KB: plain ones, and here and there a fault."""

import random
from pathlib import Path
from typing import Final

SETTINGS: Final = """[site]
title = "Bench Clinic"
url = "https://bench.example/"
lang = "en-US"
[publisher]
name = "Bench Clinic"
kind = "clinic"
country = "US"
"""
PEOPLE: Final = """[ada]
name = "Ada Author"
role = "Health writer"
[rosa]
name = "Rosa Reviewer"
credentials = "MD"
specialty = "Psychiatry"
role = "Consultant"
"""
MEDICINES: Final = ("sertraline", "lithium", "esketamine", "ibuprofen", "metformin", "warfarin")
SUBJECTS: Final = ("sleep", "low mood", "back pain", "headache", "asthma", "eczema", "migraine")
PEOPLE_OF_TEXT: Final = ("your doctor", "a nurse", "the pharmacist", "your care team", "a friend")
DEEDS: Final = (
    "can help you make a plan",
    "will ask how you have slept",
    "may suggest a short walk each day",
    "can explain what the letter says",
    "will write down what you tell them",
    "may want to see you again in a few weeks",
)
SENTENCES: Final = (
    "Many people live with {subject} for years before they ask for help.",
    "If {subject} keeps you from work, {person} {deed}.",
    "{Person} {deed}, and you can bring somebody along.",
    "Keep a list of the days on which {subject} was worse, and of what you ate and did.",
    "Rest, water and regular meals help some people with {subject}.",
    "A study of 240 adults looked at {subject} over twelve weeks [@first].",
    "Guidance on {subject} was last changed in 2024 [@second].",
    "You do not have to decide on the day; {person} {deed}.",
    "Some people feel better after a week, others need longer.",
    "Ask what happens if you do nothing, and what the next step would be.",
)
ON_MEDICINES: Final = (
    "{Person} may talk with you about {medicine} [@first].",
    "Do not stop {medicine} without asking {person} first.",
    "Common side effects of {medicine} are listed in its leaflet.",
)
FAULTS: Final = (
    "This amazing cure works for everyone.",
    "Take 50 of {medicine} every morning.",
    "It is 100% safe and has no side effects.",
    "Studies show that {subject} is caused by stress.",
    "Addicts and the mentally ill often ask about {subject}.",
    "Doctors do not want you to know this about {subject}.",
)
EVERY_FAULT: Final = 3  # one article in so many has a fault of this kind


def write_site(folder: Path, articles: int) -> int:
    """Write a site of so many articles, the same in every run; gives its size in bytes."""
    (folder / "content").mkdir(parents=True)
    (folder / "healthpress.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "people.toml").write_text(PEOPLE, encoding="utf-8")
    chance = random.Random(articles)  # noqa: S311 - test data, not a secret
    size = 0
    for number in range(articles):
        text = _article(number, articles, chance)
        size += len(text)
        (folder / "content" / f"article-{number:05}.md").write_text(text, encoding="utf-8")
    return size


def _article(number: int, articles: int, chance: random.Random) -> str:
    words = {"subject": chance.choice(SUBJECTS), "medicine": chance.choice(MEDICINES)}
    parts = [*_header(number, words["subject"]), ""]
    for section in range(6):
        parts += [f"## Question {section + 1} about {words['subject']}", ""]
        for _ in range(3):
            parts += [" ".join(_sentence(SENTENCES, words, chance) for _ in range(3)), ""]
        if section == number % 6:
            parts += [_sentence(ON_MEDICINES, words, chance), ""]
        if chance.randrange(EVERY_FAULT * 6) == 0:
            parts += [_sentence(FAULTS, words, chance), ""]
        other = (number + section + 1) % articles
        parts += [f"* **First:** {_sentence(SENTENCES, words, chance)}"]
        parts += [f"* Read [the page on number {other}](article-{other:05}.md).", ""]
    parts += ["| What | How often |", "|---|---:|", "| One | 1 in 10 |", "| Two | 2 in 10 |", ""]
    parts += ["::: emergency", "If your life is at risk, call 911 now.", ":::", ""]
    return "\n".join(parts)


def _header(number: int, subject: str) -> list[str]:
    return [
        "---",
        f"title: Living with {subject}, part {number}",
        f"description: What people with {subject} ask us, and what we answer.",
        "type: condition",
        "published: 2026-02-05",
        "last_reviewed: 2026-10-05",
        "authors: [ada]",
        "reviewers: [rosa]",
        "conflicts: None declared by the author or the reviewer.",
        f"topics: [topic {number % 20}]",
        "references:",
        "  - {id: first, type: article-journal, title: A trial of rest, issued: 2022,",
        "     author: [{family: Example, given: Eva}], DOI: 10.5555/12345678}",
        "  - {id: second, type: webpage, title: Guidance for adults, issued: 2024,",
        "     author: [{literal: Example Institute}], URL: 'https://institute.example/guidance'}",
        "---",
    ]


def _sentence(kinds: tuple[str, ...], words: dict[str, str], chance: random.Random) -> str:
    person = chance.choice(PEOPLE_OF_TEXT)
    filled = {"person": person, "Person": person.capitalize(), "deed": chance.choice(DEEDS)}
    return chance.choice(kinds).format(**words, **filled)
