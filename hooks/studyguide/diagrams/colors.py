"""Colors as a library writes them, to the classes that the page gives its own colors."""

import re
from colorsys import hls_to_rgb, rgb_to_hls

COLOR = re.compile(
    r"#(?P<hex>[0-9a-fA-F]{3,8})|rgba?\((?P<rgb>[^)]*)\)|hsla?\((?P<hsl>[^)]*)\)|(?P<name>[a-zA-Z]+)"
)
NAMES = {"black": (0, 0, 0), "white": (255, 255, 255), "grey": (128, 128, 128), "gray": (128, 128, 128),
         "lightgrey": (211, 211, 211), "red": (255, 0, 0), "navy": (0, 0, 128)}  # fmt: skip
HUES = 6  # that the styles of the page know


def fill_class(value: str, hues: dict[str, str]) -> str:
    """Return the class that stands for a color: none, the page's paper, its ink, or the next of the hues.

    `hues` holds the class of each color that was met before in the same picture.
    """
    if value in ("none", "transparent"):
        return "guide-d-hollow"
    red, green, blue = _rgb(value)
    _, light, strength = rgb_to_hls(red / 255, green / 255, blue / 255)
    if strength < 0.12 or light > 0.985:
        return "guide-d-paper" if light > 0.5 else "guide-d-solid"
    if light < 0.12:
        return "guide-d-solid"
    # One color has several spellings.
    color = f"{red:.0f} {green:.0f} {blue:.0f}"
    return hues.setdefault(color, f"guide-d-hue-{len(hues) % HUES}")


def _rgb(value: str) -> tuple[float, float, float]:
    match = COLOR.fullmatch(value.strip())
    if not match:
        return 0, 0, 0
    if code := match["hex"]:
        code = "".join(c * 2 for c in code[:3]) if len(code) < 6 else code[:6]
        return int(code[:2], 16), int(code[2:4], 16), int(code[4:6], 16)
    numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", match["rgb"] or match["hsl"] or "")]
    if match["rgb"] and len(numbers) >= 3:
        return numbers[0], numbers[1], numbers[2]
    if match["hsl"] and len(numbers) >= 3:
        red, green, blue = hls_to_rgb(numbers[0] % 360 / 360, numbers[2] / 100, numbers[1] / 100)
        return red * 255, green * 255, blue * 255
    return NAMES.get((match["name"] or "").lower(), (0, 0, 0))
