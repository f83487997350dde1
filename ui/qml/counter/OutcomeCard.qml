import QtQuick
import ui.qml
import ui.qml.components

// What came of one operation: its sign, the thing, the words, and a code where there is one.
Rectangle {
    id: root

    required property var content

    readonly property bool good: content.tone === "good"
    readonly property color ink: good ? Theme.ok : Theme.warn
    readonly property bool _below: _qr.visible && width < Theme.size(1100)
    readonly property real _wordsHeight: Math.max(_sign.height, _words.implicitHeight)

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: (_below ? _wordsHeight + Theme.gapSmall + _qr.height : Math.max(_wordsHeight,
                                                                                    _qr.visible
                                                                                    ? _qr.height :
                                                                                      0)) + 2 * Theme.gapMedium
    radius: Theme.radiusMedium

    Accessible.name: content.spoken
    Accessible.role: Accessible.ListItem

    Rectangle {
        id: _sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapMedium
        anchors.verticalCenter: _words.verticalCenter
        color: root.ink
        height: width
        radius: width / 2
        width: Theme.size(96)

        Icon {
            anchors.centerIn: parent
            extent: Theme.size(60)
            name: root.good ? "check" : root.content.tone === "unsure" ? "clock" : "close"
            tint: Theme.card
        }
    }
    Column {
        id: _words

        anchors.left: _sign.right
        anchors.leftMargin: Theme.gapMedium
        anchors.right: _qr.visible && !root._below ? _qr.left : parent.right
        anchors.rightMargin: Theme.gapMedium
        spacing: Theme.gapTiny
        y: root._below ? Theme.gapMedium + (root._wordsHeight - height) / 2 : (root.height
                                                                               - height) / 2

        Heading {
            extent: Theme.fontHeading
            lineHeight: 1.05
            maximumLineCount: 2
            text: root.content.title
            width: parent.width

            Accessible.ignored: true
        }
        Words {
            color: root.ink
            font.pixelSize: Theme.fontLead
            font.weight: Font.DemiBold
            lineHeight: 1.15
            text: root.content.text
            width: parent.width

            Accessible.ignored: true
        }
        Words {
            font.features: ({
                                ss02: 1,
                                tnum: 1,
                                zero: 1
                            })
            font.letterSpacing: Theme.size(3)
            font.pixelSize: Theme.fontTitle
            font.weight: Font.Bold
            fontSizeMode: Text.HorizontalFit
            height: contentHeight
            minimumPixelSize: Theme.fontBody
            objectName: "outcomeCode"
            text: root.content.code
            visible: text.length > 0
            width: parent.width
            wrapMode: Text.WrapAnywhere

            Accessible.ignored: true
        }
        Words {
            color: Theme.soft
            text: root.content.reference
            visible: text.length > 0
            width: parent.width

            Accessible.ignored: true
        }
    }
    QrCode {
        id: _qr

        extent: Math.max(Theme.phoneCode, Theme.size(360))
        objectName: "outcomeQr"
        text: root.content.qr
        visible: root.content.qr.length > 0
        x: root._below ? (root.width - width) / 2 : root.width - width - Theme.gapMedium
        y: root._below ? root.height - height - Theme.gapMedium : (root.height - height) / 2
    }
}
