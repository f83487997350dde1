"""Titles as a careless shop, another script or an attacker would write them."""

HOSTILE_TITLES: dict[str, str] = {
    "markup": "<b>x</b><img src=http://127.0.0.1:9/x.png>",
    "long": "Very long " * 30,
    "one long word": "W" * 300,
    "right to left": "بطاقة هدية للقهوة",
    "both directions": "Gift בית café",
    "emoji": "🎂👩‍👩‍👧‍👦🏳️‍🌈",
    "place markers": "%1 %2 %n %L1 100%",
    "template": "{title} ${title} {{ x }} %(x)s",
    "quotes": "\"'`</script>&amp;&#60;",
    "turned around": "\u202eGift \u2066card",
    "control characters": "Tea\x00 \x1b[31mpot",
    "one line": "a\tb\u00a0c",
}
"""By what is hostile in them; none is empty, and none has a line break."""
