#!/usr/bin/env python3
"""Makes the faces of other scripts from the unpacked npm packages, as README.md tells.

A glyph that several characters share is given to each of them as its own, so that a copy of the printed text has the
letters that were written, and not the first of their kind.
"""
import copy
import sys
import unicodedata
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

PACKAGES = Path(sys.argv[1])
HERE = Path(__file__).parent
LATIN = TTFont(HERE / "NotoSans-Regular.ttf")


def span(first, last):
    return set(range(first, last + 1))


def gb2312(*rows):
    for row in rows:
        for cell in range(1, 95):
            try:
                yield ord(bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def joined():
    """The shapes of Arabic letters, and the letters that have them: others could not be set."""
    for shape in [*span(0xFB50, 0xFBFF), *span(0xFE80, 0xFEFC)]:
        kind, *letters = unicodedata.decomposition(chr(shape)).split() or ["none"]
        if kind in ("<isolated>", "<final>", "<initial>", "<medial>") and (len(letters) == 1 or shape >= 0xFEF5):
            yield from [shape, *(int(letter, 16) for letter in letters)]


ARABIC = ({0x060C, 0x061B, 0x061F, 0x0640, 0x06D4} | span(0x064B, 0x0652) | span(0x0660, 0x066C)
          | span(0x06F0, 0x06F9) | set(joined()))
HEBREW = {0x05BE, 0x20AA} | span(0x05D0, 0x05EA) | span(0x05F0, 0x05F4)
# punctuation and letters of full width, and the 6763 characters
CHINESE = (set(gb2312(1, 3, *range(16, 88))) & (span(0x3000, 0x303F) | span(0x4E00, 0x9FFF) | span(0xFF00, 0xFFEF))
           | {0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026})

FAMILIES = {"Arabic": ("noto-sans-arabic", ARABIC), "Hebrew": ("noto-sans-hebrew", HEBREW),
            "SC": ("noto-sans-sc", CHINESE)}


def options():
    options = Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "STAT", "BASE", "VORG", "vhea", "vmtx"]
    options.hinting = False
    options.recalc_timestamp = False
    return options


def unshare(font):
    """Each character has a glyph of its own."""
    order = font.getGlyphOrder()
    taken = set()
    for code, glyph in sorted(font.getBestCmap().items()):
        if glyph in taken:
            name = "own%04X" % code
            order.append(name)
            font["glyf"].glyphs[name] = copy.deepcopy(font["glyf"][glyph])
            font["hmtx"][name] = font["hmtx"][glyph]
            for table in font["cmap"].tables:
                if table.isUnicode() and code in table.cmap:
                    table.cmap[code] = name
        else:
            taken.add(glyph)
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order


def lift(font):
    """A vowel over a shadda stands higher; it is found under the code of its nearest kin, so no letter is hidden."""
    for vowel, lifted in ((0x064E, 0x0618), (0x064F, 0x0619), (0x064B, 0x08F0), (0x064C, 0x08F1)):
        name = "lifted%04X" % vowel
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        glyph = copy.deepcopy(font["glyf"][font.getBestCmap()[vowel]])
        glyph.expand(font["glyf"])
        for part in glyph.components if glyph.isComposite() else []:
            part.y += 195
        if not glyph.isComposite():
            glyph.coordinates.translate((0, 195))
        font["glyf"][name] = glyph
        font["hmtx"][name] = font["hmtx"][font.getBestCmap()[vowel]]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[lifted] = name


for family, (package, characters) in FAMILIES.items():
    for face in ("400Regular", "700Bold"):
        source = PACKAGES / package / face / f"NotoSans{family}_{face}.ttf"
        font = TTFont(source, recalcTimestamp=False)
        subsetter = Subsetter(options())
        subsetter.populate(unicodes=characters)
        subsetter.subset(font)
        # whatever is on a line, it is as high as a line of Latin letters
        for table, name in (("hhea", "ascent"), ("hhea", "descent"), ("hhea", "lineGap"), ("OS/2", "sTypoAscender"),
                            ("OS/2", "sTypoDescender"), ("OS/2", "sTypoLineGap"), ("OS/2", "usWinAscent"),
                            ("OS/2", "usWinDescent")):
            setattr(font[table], name, getattr(LATIN[table], name))
        font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
        unshare(font)
        if family == "Arabic":
            lift(font)
        font.save(HERE / f"NotoSans{family}-{face[3:]}.ttf")
