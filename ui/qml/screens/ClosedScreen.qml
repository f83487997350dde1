import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The kiosk cannot help anyone now: what a customer does instead, and a code for staff.
Item {
    id: root

    required property DisplayViewModel display
    required property HealthViewModel health
    required property ShopViewModel shop

    readonly property bool wide: Theme.landscape
    readonly property int _alignment: wide ? Text.AlignLeft : Text.AlignHCenter
    readonly property real _pictureRoom: wide ? _room.height : _room.height - _words.height
                                                - Theme.gapLarge
    readonly property real _wordsWidth: wide ? _room.width - Theme.size(720) - Theme.margin : Math.min(
                                                   _room.width, Theme.size(940))
    readonly property string told: health.title + ". " + health.text + " " + health.code

    // The same screen shows the next trouble, and this one in another language.
    function _announce(): void {
        Accessible.announce(told, Accessible.Assertive);
    }

    Component.onCompleted: _announce()
    onToldChanged: _announce()

    TopBar {
        id: _bar

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.size(44)
        shop: root.shop

        LanguagePicker {
            display: root.display
            visible: root.display.languages.length > 1
        }
    }
    Item {
        id: _room

        anchors.bottom: _staff.top
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: _bar.bottom
        anchors.topMargin: Theme.gapLarge

        Grid {
            anchors.centerIn: parent
            columnSpacing: Theme.margin
            columns: root.wide ? 2 : 1
            horizontalItemAlignment: Grid.AlignHCenter
            rowSpacing: Theme.gapLarge
            verticalItemAlignment: Grid.AlignVCenter

            Image {
                fillMode: Image.PreserveAspectFit
                height: Math.max(0, Math.min(Theme.size(480), root._pictureRoom))
                source: "image://picture/illustration/" + root.health.picture
                sourceSize.height: height
                width: height * 3 / 2

                Accessible.ignored: true
            }
            Column {
                id: _words

                spacing: Theme.gapLarge
                width: root._wordsWidth

                BalancedHeading {
                    extent: root.wide ? Theme.fontHero : Theme.fontDisplay
                    font.weight: Font.ExtraBold
                    horizontalAlignment: root._alignment
                    text: root.health.title
                    width: parent.width
                }
                BalancedWords {
                    color: Theme.soft
                    font.pixelSize: Theme.text(40)
                    horizontalAlignment: root._alignment
                    lineHeight: 1.35
                    text: root.health.text
                    width: parent.width
                }
            }
        }
    }
    Rectangle {
        id: _staff

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.card
        height: _forStaff.height + 2 * Theme.gapMedium
        objectName: "forStaff"
        radius: Theme.radiusMedium

        Column {
            id: _forStaff

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapLarge
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapLarge
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapTiny

            Words {
                font.weight: Font.DemiBold
                text: root.health.code
                width: parent.width
            }
            Words {
                color: Theme.soft
                font.pixelSize: Theme.fontSmall
                text: root.health.remedy
                width: parent.width
            }
        }
    }
}
