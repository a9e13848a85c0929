"""Cuts the face of formulas to what the book's formulas need: python scripts/subset-math.py STIXTwoMath.woff2

Needs fontTools and brotli, STIX Two Math whole (the package @fontsource/stix-two-math has it) and the built book, whose
formulas say which letters there are. Signs that grow keep their first four sizes and the parts of larger ones.
"""

import html
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# Signs a formula may want next, a radical among them, whether or not one is in the book today.
SIGNS = "()[]{}⟨⟩⌈⌉⌊⌋|‖∣∥/+−±∓=≠<>≤≥≪≫≈≃≡∼∝·×÷⋅∘∗!%,.:;…⋯⋮′″^~¯ˆ˜\u2061"
SIGNS += "√∑∏∫∂∇∞∀∃∈∉∅⊂⊆∪∩∧∨¬→←↔↦⇒⇔ℓℎℝℕℤ"
SIZES = 4


def italic(letter: str) -> str:
    """What a browser draws for an <mi> of one letter."""
    if letter == "h":
        return "ℎ"
    for first, last, start in [("A", "Z", 0x1D434), ("a", "z", 0x1D44E), ("α", "ω", 0x1D6FC)]:
        if first <= letter <= last:
            return chr(start + ord(letter) - ord(first))
    return letter


def letters_of_book(pages: list[Path]) -> set[str]:
    found = set()
    for page in pages:
        for formula in re.findall(r"<math.*?</math>", page.read_text(), re.S):
            shown = re.sub(r"<annotation.*?</annotation>", "", formula, flags=re.S)
            found |= {italic(html.unescape(one)) for one in re.findall(r"<mi>([^<&]|&\w+;)</mi>", shown)}
            rest = re.sub(r"<mi>([^<&]|&\w+;)</mi>", "", shown)
            found |= set(html.unescape(re.sub(r"<[^>]+>", "", rest)))
    return found


root = Path(__file__).parent.parent
pages = sorted((root / "dist/chapters").glob("*/index.html"))
if len(sys.argv) != 2 or not pages:
    sys.exit(f"subset-math: expected a font and a built book, found {sys.argv[1:]} and {len(pages)} chapters")
characters = letters_of_book(pages) | set(SIGNS) | set("0123456789 ")

font = TTFont(sys.argv[1])
variants = font["MATH"].table.MathVariants
for construction in [*variants.VertGlyphConstruction, *variants.HorizGlyphConstruction]:
    construction.MathGlyphVariantRecord = construction.MathGlyphVariantRecord[:SIZES]
options = subset.Options(layout_features=[], hinting=False, name_IDs=[], notdef_outline=True)
subsetter = subset.Subsetter(options)
subsetter.populate(text="".join(characters))
subsetter.subset(font)
font.flavor = "woff2"
target = root / "src/site/fonts/stix-math.woff2"
font.save(target)
print(f"{len(characters)} characters, {len(font.getGlyphOrder())} glyphs, {target.stat().st_size} bytes")
