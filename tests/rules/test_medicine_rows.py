"""The rows of medicines: whole families, names that are names, and facts that hold together."""

from collections import Counter

import pytest

from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.vocabulary import Medicine

VOCABULARIES = load_vocabularies()
PROFILES = {"us", "uk", "eu", "au", "ca"}
SSRIS = ["fluoxetine", "sertraline", "citalopram", "escitalopram", "paroxetine", "fluvoxamine"]
SNRIS = ["venlafaxine", "desvenlafaxine", "duloxetine", "levomilnacipran", "milnacipran"]
GLP1S = ["semaglutide", "liraglutide", "dulaglutide"]
NAMED = ["ketamine", "esketamine", *SSRIS, *SNRIS, *GLP1S]
# one brand of each family that clinics write about
FAMILIES = {
    "Prozac": "fluoxetine",
    "Seroquel": "quetiapine",
    "Adderall": "mixed amphetamine salts",
    "OxyContin": "oxycodone",
    "Wegovy": "semaglutide",
    "Zepbound": "tirzepatide",
    "Botox": "botulinum toxin type A",
    "AndroGel": "testosterone",
    "Eliquis": "apixaban",
    "insulin glargine": "insulin",
    "magic mushrooms": "psilocybin",
    "midomafetamine": "MDMA",
    "Epilim": "valproate",
    "Vivitrol": "naltrexone",
}
# English words that makers also use as names: a page that says them speaks of no medicine
ORDINARY = {"ecstasy", "gina", "intermezzo", "norco", "vigil"}
EACH_MEDICINE = [pytest.param(row, id=row.name) for row in VOCABULARIES.medicines]


@pytest.mark.parametrize("name", NAMED)
def test_the_example_and_its_neighbours_are_known(name: str) -> None:
    assert VOCABULARIES.medicine(name) is not None


@pytest.mark.parametrize(("cls", "members"), [("SSRI", SSRIS), ("SNRI", SNRIS)])
def test_each_class_is_whole(cls: str, members: list[str]) -> None:
    found = [row.name for row in VOCABULARIES.medicines if cls in row.classes]

    assert sorted(found) == sorted(members)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_a_medicine_that_rests_on_general_knowledge_is_not_confirmed(medicine: Medicine) -> None:
    general = any("general knowledge" in source.title.casefold() for source in medicine.sources)

    assert not (general and medicine.confirmed)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_a_medicine_has_a_status_in_the_united_states_and_in_known_profiles_only(
    medicine: Medicine,
) -> None:
    keyed = (
        medicine.status,
        medicine.brands,
        medicine.controlled,
        medicine.approvals,
        medicine.boxed_warning,
        medicine.off_label,
        medicine.eligibility,
        medicine.label_date,
    )

    assert "us" in medicine.status
    assert all(set(mapping) <= PROFILES for mapping in keyed)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_a_schedule_is_named_only_where_a_medicine_is_controlled(medicine: Medicine) -> None:
    assert all(medicine.status[code] == "controlled" for code in medicine.controlled)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_a_medicine_that_must_not_be_used_at_home_is_given_in_a_clinic(medicine: Medicine) -> None:
    assert medicine.supervision == "clinical-setting" or not medicine.no_home_use


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_only_medicines_sold_freely_need_no_prescriber(medicine: Medicine) -> None:
    free = set(medicine.status.values()) == {"otc"}

    assert (medicine.supervision == "none") == free


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_brands_are_written_as_names(medicine: Medicine) -> None:
    brands = [brand for names in medicine.brands.values() for brand in names]

    assert all(brand[0].isupper() and len(brand) > 3 for brand in brands)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_what_a_medicine_is_taken_for_is_a_medicine(medicine: Medicine) -> None:
    assert all(VOCABULARIES.medicine(name) for name in medicine.confusable_with)
    assert medicine.name not in medicine.confusable_with


def test_no_name_belongs_to_two_medicines() -> None:
    terms = Counter(term.casefold() for row in VOCABULARIES.medicines for term in row.terms)

    assert [term for term, count in terms.items() if count > 1] == []


def test_ketamine_is_approved_for_no_mental_health_condition() -> None:
    ketamine = VOCABULARIES.medicine("Ketalar")

    assert ketamine is not None
    assert [approval.use for approval in ketamine.approvals["us"]] == ["general anesthesia"]
    assert "depression" in ketamine.off_label["us"]


def test_esketamine_alone_is_approved_in_the_united_states_only() -> None:
    esketamine = VOCABULARIES.medicine("spravato")

    assert esketamine is not None
    alone = [
        code
        for code, approvals in esketamine.approvals.items()
        if any("on its own" in approval.conditions for approval in approvals)
    ]
    assert alone == ["us"]


@pytest.mark.parametrize(("term", "name"), FAMILIES.items())
def test_every_family_that_clinics_write_about_is_there(term: str, name: str) -> None:
    medicine = VOCABULARIES.medicine(term)

    assert medicine is not None
    assert medicine.name == name


def test_at_least_sixty_medicines_are_known() -> None:
    assert len(VOCABULARIES.medicines) >= 60


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_no_name_is_an_ordinary_word(medicine: Medicine) -> None:
    assert ORDINARY.isdisjoint(term.casefold() for term in medicine.terms)


@pytest.mark.parametrize("medicine", EACH_MEDICINE)
def test_what_does_not_mix_and_who_should_not_have_it_are_single_plain_items(
    medicine: Medicine,
) -> None:
    items = [*medicine.contraindications, *medicine.interactions]

    assert all(item == item.strip(" .") and item for item in items)
    assert len(items) == len(set(items))


@pytest.mark.parametrize(
    "name", [*NAMED, "warfarin", "apixaban", "isotretinoin", "methotrexate", "valproate", "lithium"]
)
def test_the_most_used_rows_say_what_does_not_mix(name: str) -> None:
    medicine = VOCABULARIES.medicine(name)

    assert medicine is not None
    assert len(medicine.interactions) >= 2


@pytest.mark.parametrize("name", ["psilocybin", "MDMA"])
def test_a_psychedelic_is_controlled_everywhere_and_approved_nowhere(name: str) -> None:
    medicine = VOCABULARIES.medicine(name)

    assert medicine is not None
    assert set(medicine.status.values()) == {"controlled"}
    assert medicine.approvals == {}
    assert medicine.no_home_use


@pytest.mark.parametrize("code", ["us", "eu"])
def test_eligibility_for_esketamine_names_two_antidepressants(code: str) -> None:
    esketamine = VOCABULARIES.medicine("esketamine")

    assert esketamine is not None
    assert all(
        "antidepressants" in words and ("two" in words or "2" in words)
        for words in esketamine.eligibility[code]
    )
    assert esketamine.eligibility[code]


@pytest.mark.parametrize("place", sorted(PROFILES))
@pytest.mark.parametrize("cls", ["SSRI", "SNRI", "opioid", "antipsychotic", "anticoagulant"])
def test_every_member_of_a_class_that_pages_name_has_a_status_everywhere(
    cls: str, place: str
) -> None:
    members = [row for row in VOCABULARIES.medicines if cls in row.classes]

    assert all(place in row.status for row in members)
    assert len(members) >= 4
