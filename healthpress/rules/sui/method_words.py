"""Words for methods of suicide, kept as SHA-256 digests: no list of methods stands here.

Own list, without any detail. To add a word or a phrase of two words, put its digest below, sorted:

    printf %s 'the words' | sha256sum

in small letters, with one space between words, hyphens written as spaces.
"""

import hashlib
import re
from collections.abc import Collection, Iterator
from functools import lru_cache

DIGESTS = frozenset(
    {
        "01e3c9895eb9c26c73881fcce39f5084a132198dd646b02ff377b7033dd7a47c",
        "0c6b3df500ac9b0486e25366f08b3470e0b24224554222028a47611ded15714a",
        "0e9bff0919ded6d05182f8743a3f754c15687aa946d9e07c054e7312301dde8b",
        "172fa8fac47b9d83b28424632ab1dce5f46c74346d92a470774bfd8a0194b653",
        "22db563533215e9bffee4a60dd6bdb024f67558f9a9e7e1972382479ec109f59",
        "24144326c8caa87533124e0c24fd3fab7a418e2d1fcf6d430d497f7a38c760e3",
        "25f391070d16a0503a407c674eb631d319d44c89f4f3ac70f2fd4de78bb8e72a",
        "2f9e3d0f184c8ef4eb7d85ee390bc47ff79b3370102be610d8ff553636a79367",
        "4dae965881da74b2e49e4331e194e364a51e6dbae07c3a447fa19acfb87e231f",
        "4e31f336e07dd8a9e6fdcc9e0cc18c838da7661e050865ab5a0b6c56140f28d9",
        "5b2941676cc9cce4012ad8ce1286c2a96ca101020aaf932362be0a0464f83bfa",
        "5f77f7c8a274a19e3cebfad56b7da0f5f31b5fe7687ea9b42b25a941479462f9",
        "687d0e0b2dfb33b38d7c23dc8099ed8da196ee39773c06908cc4214a00cebb94",
        "811836cb0163328f934e1a7f2c3176b64843335c508a543f851792d6f0bf6698",
        "8e5457251d6d3e1d4730e9483431f24837b60549dbc9cfd3e7b5267269b957d2",
        "93375671d16425aa6d6e4335776170c13c78db9a4a042d4ce57f11a2891cf7e1",
        "9aaf13aab84eaa98345951a78a2c8efb472d5c6f4ec9ff352f8992159d465894",
        "9c182c4b8abdfed29faee909922ff4c25c0d44e372160745a42349022ad62df9",
        "9cc749840306bc228fbf74cceb74b7f9af83fc0c27fb46ec6eee75be5819b904",
        "ac8eb9a0ca6a72d211bbb228bb1ff13df5e60797f2ce6a6863efd6a3e48de806",
        "ae8141b96cf6970c41e766397555ebcc0c88d7b33c6c1a3577ac87cd9fab138c",
        "c4e1a75a8471a097f812c35e58f8b17239f1613b89d9de95df79827396b739b2",
        "cac77afa6447276c543eb76ebefbc3ad54d5115f42df0ec4db4e3d29de3715da",
        "d00204a98cb012d40961700bc69dd987ced62230f925c682a783342f5d34e0d6",
        "d66c3f4880f69487dde7a395ed75fc502b02b182269543e3d0ae16071d12bb48",
        "dafcad9b2717a5b02020503a1aa15d47e43d55d23c78a29ce5e7aee6bb8edb3a",
        "ddb422afc118ee34fefd6039daec2a1aa33b7179bfbcb4d9f7c3db5f547f829f",
        "e08add63286b0e906d83b2a4f626ae830bd729546d4284dd2ec48610f9f40263",
        "e11dc1dad9050ec1d41d9d0fabaffc81ca18e4b02fb7ed3d210e61037d1786c0",
        "e45f486d108696787707f167d7485b59277a0e35155ef8d683ef050c076fb0a1",
        "f1d25c7c3600e252e5fbb2d8cf2c8179a1335dd971c7e80c8bbd54f894e5855c",
        "f678280d5547bc5baa62d4d4aa602b3c413e65fd79bb0989fa4e6697d797a912",
        "ff75025d9c5eaaff195ae22629f7d566409a83dc9a613ff996327c2cfeb9c9be",
    }
)
_WORD = re.compile(r"[^\W\d_]+")


def method_words(
    text: str, start: int, end: int, digests: Collection[str] = DIGESTS
) -> Iterator[tuple[int, int]]:
    """(start, end) of every method word, or pair of words, in `text[start:end]`."""
    before: re.Match[str] | None = None
    for word in _WORD.finditer(text, start, end):
        if before and digest(f"{before.group()} {word.group()}") in digests:
            yield before.start(), word.end()
        elif digest(word.group()) in digests:
            yield word.span()
        before = word


@lru_cache(maxsize=8192)  # the same words come again and again
def digest(words: str) -> str:
    """The digest of words as the list holds them."""
    return hashlib.sha256(words.casefold().encode()).hexdigest()
