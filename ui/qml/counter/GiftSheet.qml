pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The form by which the open contact gets credits: a number, what it comes to, and one verb.
FocusScope {
    id: root

    required property CounterViewModel counter

    // While it does, nothing behind it takes a touch or a key.
    readonly property bool covers: gift.open
    readonly property GiftViewModel gift: counter.gift
    readonly property bool wide: Theme.landscape

    // Closed it is gone at once: emptied while it slides away it would show that.
    visible: gift.open

    function _begin(): void {
        _slide.restart();
        _till.forget();
        _display.forceActiveFocus();
        Accessible.announce([gift.title, gift.to, gift.message].join(". "), Accessible.Assertive);
    }

    Component.onCompleted: {
        if (gift.open)
            _begin();
    }

    onCoversChanged: {
        if (covers)
            _begin();
    }
    // The question over it is answered.
    onEnabledChanged: {
        if (enabled && covers)
            _display.forceActiveFocus();
    }

    Keys.onEscapePressed: gift.close()
    Keys.onPressed: event => {
        if (event.text.length === 1 && "0123456789.,".includes(event.text)) {
            root.gift.press(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            root.gift.press("erase");
            event.accepted = true;
        }
    }

    Connections {
        // Set, not bound: a bound one would have changed before it can be compared.
        property string said: ""

        function onChanged(): void {
            if (said !== root.gift.message && root.covers) {
                const loud = root.gift.tone === "bad";
                if (loud || root.gift.tone === "good")
                    root.Accessible.announce(root.gift.message, loud ? Accessible.Assertive :
                                                                       Accessible.Polite);
            }
            said = root.gift.message;
        }

        target: root.gift
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        opacity: _panel.risen

        // What was typed is not lost by a touch beside it.
        MouseArea {
            anchors.fill: parent
        }
    }
    Rectangle {
        id: _panel

        property real risen: 1

        readonly property real tall: Math.min(_content.implicitHeight + 2 * Theme.margin,
                                              root.height) + radius

        color: Theme.paper
        enabled: root.gift.open
        height: tall
        objectName: "giftPanel"
        radius: Theme.radiusHuge
        width: parent.width
        // From its height alone, so that it stands on the window's edge whatever changes in it.
        y: root.height - (height - radius) * risen

        // The units come when they are read, and the till's number is unfolded.
        Behavior on height {
            enabled: root.visible

            NumberAnimation {
                duration: Theme.quick
                easing.type: Easing.OutCubic
            }
        }
        NumberAnimation {
            id: _slide

            duration: Theme.calm
            easing.type: Easing.OutCubic
            from: 0.6
            property: "risen"
            target: _panel
            to: 1
        }

        Grid {
            id: _content

            readonly property int _column: root.wide ? (width - columnSpacing) / 2 : width

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            anchors.topMargin: Theme.margin
            columnSpacing: Theme.gapHuge
            columns: root.wide ? 2 : 1
            rowSpacing: Theme.gapMedium
            width: Math.min(parent.width, Theme.size(1640)) - 2 * Theme.margin

            Column {
                spacing: Theme.gapMedium
                width: _content._column

                Column {
                    spacing: Theme.gapTiny
                    width: parent.width

                    Heading {
                        extent: Theme.fontTitle
                        font.weight: Font.ExtraBold
                        maximumLineCount: 1
                        text: root.gift.title
                        width: parent.width

                        Accessible.ignored: !enabled
                    }
                    Words {
                        color: Theme.soft
                        maximumLineCount: 2
                        text: root.gift.to
                        width: parent.width

                        Accessible.ignored: !enabled
                    }
                }
                Row {
                    spacing: Theme.gapSmall
                    width: parent.width

                    Accessible.ignored: !enabled
                    Accessible.name: qsTr("What is typed")
                    Accessible.role: Accessible.Grouping

                    PickButton {
                        chosen: root.gift.byAmount
                        objectName: "giftByAmount"
                        text: root.gift.amountText
                        width: (parent.width - parent.spacing) / 2

                        onClicked: {
                            root.gift.chooseByAmount(true);
                            _display.forceActiveFocus();
                        }
                    }
                    PickButton {
                        chosen: !root.gift.byAmount
                        objectName: "giftAsCredits"
                        text: root.gift.creditsText
                        width: (parent.width - parent.spacing) / 2

                        onClicked: {
                            root.gift.chooseByAmount(false);
                            _display.forceActiveFocus();
                        }
                    }
                }
                Column {
                    spacing: Theme.gapTiny
                    visible: _units.count > 0
                    width: parent.width

                    Words {
                        color: Theme.soft
                        text: qsTr("Given for")
                        width: parent.width

                        Accessible.ignored: !enabled
                    }
                    Flickable {
                        boundsBehavior: Flickable.StopAtBounds
                        clip: true
                        contentHeight: _unitFlow.height
                        contentWidth: width
                        height: Math.min(_unitFlow.height, 2.5 * Theme.touch)
                        width: parent.width

                        Flow {
                            id: _unitFlow

                            spacing: Theme.gapSmall
                            width: parent.width

                            Repeater {
                                id: _units

                                model: root.gift.units

                                PickButton {
                                    required property var modelData

                                    chosen: modelData.chosen
                                    objectName: "giftUnit-" + modelData.name
                                    text: modelData.label
                                    width: Math.min(implicitWidth, _unitFlow.width)

                                    onClicked: {
                                        root.gift.chooseUnit(modelData.name);
                                        _display.forceActiveFocus();
                                    }
                                }
                            }
                        }
                    }
                }
                TillField {
                    id: _till

                    gift: root.gift
                    width: parent.width
                }
            }
            Column {
                spacing: Theme.gapMedium
                width: _content._column

                AmountDisplay {
                    id: _display

                    focus: true
                    gift: root.gift
                    objectName: "giftNumber"
                    width: parent.width

                    Keys.onEnterPressed: root.gift.give()
                    Keys.onReturnPressed: root.gift.give()
                }
                AmountPad {
                    erasable: root.gift.typed.length > 0
                    point: root.gift.point
                    whole: !root.gift.byAmount
                    width: parent.width

                    onPressed: key => root.gift.press(key)
                }
                Row {
                    layoutDirection: Qt.LeftToRight
                    spacing: Theme.gapSmall
                    width: parent.width

                    ActionButton {
                        id: _cancel

                        filled: false
                        height: _give.height
                        objectName: "giftCancel"
                        spoken: qsTr("Cancel: give nothing")
                        text: qsTr("Cancel")
                        width: parent.width * 0.34

                        onClicked: root.gift.close()
                    }
                    ActionButton {
                        id: _give

                        enabled: root.gift.complete
                        objectName: "giftGive"
                        text: root.gift.giveText
                        width: parent.width - _cancel.width - parent.spacing

                        Accessible.description: enabled ? "" : root.gift.message

                        onClicked: root.gift.give()
                    }
                }
            }
        }
    }
}
