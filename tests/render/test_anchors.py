import pytest

from healthpress.render.anchors import free_anchor, free_fragment, with_free_ids


@pytest.mark.parametrize("anchor", ["top", "bottom", "main", "hp-share", "ref-3", "cite-3-1"])
def test_an_article_cannot_take_an_id_of_the_page(anchor: str) -> None:
    assert free_anchor(anchor) == f"{anchor}_"
    assert free_fragment(f"../about/#{anchor}") == f"../about/#{anchor}_"
    assert with_free_ids(f'<h2 id="{anchor}">') == f'<h2 id="{anchor}_">'


@pytest.mark.parametrize("anchor", ["safety", "top-tips", "ref", "references", ""])
def test_other_ids_stay(anchor: str) -> None:
    assert free_anchor(anchor) == anchor
    assert with_free_ids(f'<h2 id="{anchor}">') == f'<h2 id="{anchor}">'
