from healthpress.parse.fences import read_fences

PAGE = """# Title

```toml
a = 1
```

## First

````md content/a.md
```inner
```
````

* ```bad
  x
  ```

## Second

```bad
"""


def test_fences_come_with_their_lines_names_and_sections() -> None:
    lines = PAGE.splitlines(keepends=True)

    found = read_fences(PAGE)

    assert [(fence.language, fence.name, fence.section, fence.number) for fence in found] == [
        ("toml", "", "", 0),
        ("md", "content/a.md", "First", 1),
        ("bad", "", "First", 1),
        ("bad", "", "Second", 2),
    ]
    assert ["".join(lines[fence.start : fence.end]) for fence in found if fence.plain] == [
        fence.text for fence in found if fence.plain
    ]


def test_a_fence_in_a_list_is_not_plain() -> None:
    assert [fence.plain for fence in read_fences(PAGE)] == [True, True, False, True]
