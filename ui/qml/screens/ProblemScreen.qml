import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The visit cannot begin: what happened, and what to do next.
Item {
    id: root

    required property ShopViewModel shop
    required property VisitViewModel visit
    readonly property ProblemViewModel problem: visit.problem
    readonly property bool wide: Theme.landscape
    readonly property int _alignment: wide ? Text.AlignLeft : Text.AlignHCenter

    Component.onCompleted: Accessible.announce(problem.title + ". " + problem.text,
                                               Accessible.Assertive)

    TopBar {
        id: _bar

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.size(44)
        shop: root.shop
    }
    Image {
        id: _picture

        fillMode: Image.PreserveAspectFit
        height: width * 2 / 3
        source: "image://picture/illustration/" + root.problem.picture
        sourceSize.height: height
        width: root.wide ? root.width * 0.4 : Theme.size(700)
        x: root.wide ? Theme.margin : (root.width - width) / 2
        y: root.wide ? (root.height - height) / 2 : (root.height - height - _words.height
                                                     - _actions.height) / 2

        Accessible.ignored: true
    }
    Column {
        id: _words

        spacing: Theme.gapLarge
        width: root.wide ? root.width - x - Theme.margin : Math.min(root.width - 2 * Theme.margin,
                                                                    Theme.size(940))
        x: root.wide ? _picture.x + _picture.width + Theme.margin : (root.width - width) / 2
        y: root.wide ? _bar.y + _bar.height + (_actions.y - _bar.y - _bar.height - height) / 2 :
                       _picture.y + _picture.height + Theme.gapLarge

        BalancedHeading {
            extent: Theme.fontHero
            font.weight: Font.ExtraBold
            horizontalAlignment: root._alignment
            text: root.problem.title
            width: parent.width
        }
        BalancedWords {
            color: Theme.soft
            font.pixelSize: Theme.text(40)
            horizontalAlignment: root._alignment
            lineHeight: 1.35
            text: root.problem.text
            width: parent.width
        }
        Words {
            font.weight: Font.DemiBold
            horizontalAlignment: root._alignment
            text: root.problem.reference
            visible: text.length > 0
            width: parent.width
        }
    }
    Column {
        id: _actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        spacing: Theme.gapMedium
        width: root.wide ? _words.width : root.width - 2 * Theme.margin
        x: root.wide ? _words.x : Theme.margin

        ActionButton {
            text: qsTr("Try again")
            visible: root.problem.canTryAgain
            width: parent.width

            onClicked: root.visit.tryAgain()
        }
        ActionButton {
            filled: !root.problem.canTryAgain && !root.problem.canScanAgain
            text: qsTr("Back to the start")
            width: parent.width

            onClicked: root.visit.done()
        }
    }
}
