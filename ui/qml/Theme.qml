pragma Singleton

import QtQuick

// Every colour, size and duration of the screens. Sizes are drawn for a 1080 pixel wide portrait
// screen and scaled to the real one; touch targets and small text never fall under a size in
// millimetres that a finger or an eye needs.
QtObject {
    id: root

    property real viewWidth: 1080
    property real viewHeight: 1920
    property real pixelsPerMillimetre: 3.8

    // The shop's own colour, contrast corrected before it comes here.
    property color brand: "#0F4C4A"
    property color brandInk: "#FFFFFF"
    property color brandTint: "#14605D"

    readonly property bool landscape: viewWidth > viewHeight
    readonly property real unit: landscape ? Math.min(viewWidth / 1920, viewHeight / 1080) :
                                             Math.min(viewWidth / 1080, viewHeight / 1600)
    readonly property real textUnit: Math.max(unit, smallestTextMillimetres * pixelsPerMillimetre
                                              / 27)
    readonly property real smallestTextMillimetres: 3.2
    readonly property real touchMillimetres: 15

    readonly property color paper: "#FAF6F0"
    readonly property color card: "#FFFFFF"
    readonly property color line: "#E6DDD1"
    readonly property color edge: "#8A7F70"
    readonly property color ink: "#1E1B18"
    readonly property color soft: "#5E5750"
    readonly property color gold: "#F2B33D"
    readonly property color goldTint: "#FCEFD3"
    readonly property color goldInk: "#5B3B00"
    readonly property color ok: "#1B7A4B"
    readonly property color okTint: "#DDF1E5"
    readonly property color warn: "#9A4B00"
    readonly property color warnTint: "#FCE9D6"
    readonly property color scrim: "#991E1B18"
    readonly property color pressedTint: "#F1E9DD"

    readonly property string family: "Inter"

    readonly property int fontDisplay: text(112)
    readonly property int fontHero: text(84)
    readonly property int fontTitle: text(56)
    readonly property int fontHeading: text(44)
    readonly property int fontLead: text(36)
    readonly property int fontBody: text(30)
    readonly property int fontSmall: text(27)

    readonly property int hairline: Math.max(2, size(2))
    readonly property int edgeWidth: Math.max(2, size(3))
    readonly property int ringWidth: Math.max(3, size(5))
    readonly property int gapTiny: size(8)
    readonly property int gapSmall: size(16)
    readonly property int gapMedium: size(24)
    readonly property int gapLarge: size(32)
    readonly property int margin: size(56)
    readonly property int gapHuge: size(72)

    readonly property int radiusSmall: size(20)
    readonly property int radiusMedium: size(28)
    readonly property int radiusLarge: size(36)
    readonly property int radiusHuge: size(56)

    readonly property int touch: Math.max(size(88), Math.round(touchMillimetres
                                                               * pixelsPerMillimetre))
    readonly property int touchPrimary: Math.max(size(136), touch)

    // What a phone held before the screen reads at once.
    readonly property int phoneCode: Math.max(size(220), Math.round(28 * pixelsPerMillimetre))

    // The demo's tray stands beside the kiosk, on a developer's own screen.
    readonly property color trayGround: "#2B2622"
    readonly property color trayInk: "#D8CFC4"
    readonly property int demoTrayWidth: 360
    readonly property int trayCode: 104
    readonly property int trayGap: 16
    readonly property int trayText: 16
    readonly property int trayTitle: 20

    readonly property int quick: 140
    readonly property int calm: 220
    readonly property int waitBeforeRing: 400
    readonly property int showcaseTurn: 8000
    readonly property int doubleTap: 500
    readonly property real serviceSeconds: 2

    function size(designPixels: real): int {
        return Math.round(designPixels * unit);
    }

    function text(designPixels: real): int {
        return Math.round(designPixels * textUnit);
    }
}
