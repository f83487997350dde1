pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components
import ui.view_models

// One reward, read anew: what is known of it, and what can be changed.
FocusScope {
    id: root

    required property ShelfViewModel shelf
    // On a tall screen it stands in place of the list, and has a way back to it.
    required property bool alone

    // The field that a finger is on, and may need keys for; none while there are real ones.
    property Item editing: null
    readonly property bool editsPrice: editing === _price
    readonly property bool editsDescription: editing === _description

    readonly property bool shown: shelf.detail === "shown"

    // Bring a part of the fields into sight, by where it begins and ends.
    function _reveal(top: real, bottom: real): void {
        const last = Math.max(0, _scroll.contentHeight - _scroll.height);
        if (top < _scroll.contentY)
            _scroll.contentY = Math.max(0, top);
        else if (bottom > _scroll.contentY + _scroll.height)
            _scroll.contentY = Math.min(last, bottom - _scroll.height);
    }
    // A field with its label and what is wrong with it; of a long text the line that is typed on.
    function _revealField(): void {
        for (const field of [_title, _price]) {
            if (field.activeFocus) {
                const frame = field.parent.parent;
                const top = _fields.y + frame.y - Theme.gapSmall;
                _reveal(top, top + frame.height + Theme.gapLarge);
            }
        }
        if (_description.activeFocus) {
            const line = _description.cursorRectangle;
            const top = _scroll.contentItem.mapFromItem(_description, 0, line.y).y;
            _reveal(top - Theme.gapMedium, top + line.height + Theme.gapMedium);
        }
    }

    onShownChanged: {
        _scroll.contentY = 0;
        if (!shown)
            return;
        if (alone)
            _back.forceActiveFocus();
        const told = shelf.facts.map(fact => fact.label + ": " + fact.value);
        Accessible.announce([shelf.heading, shelf.inactive, ...told].filter(text => text.length > 0).join(
                                ". "), Accessible.Polite);
    }

    Keys.onEscapePressed: event => {
        event.accepted = alone;
        if (alone)
            root.shelf.close();
    }

    ActionButton {
        id: _back

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.top: parent.top
        anchors.topMargin: visible ? Theme.gapLarge : 0
        filled: false
        height: visible ? Theme.touch : 0
        iconName: "arrow-left"
        objectName: "shelfBack"
        spoken: qsTr("Back to the rewards")
        text: qsTr("Rewards")
        visible: root.alone && root.shelf.detail !== "none"

        onClicked: root.shelf.close()
    }
    PageMessage {
        anchors.fill: parent
        busy: root.shelf.detail === "loading"
        objectName: "detailMessage"
        picture: root.shelf.detail === "problem" ? "offline" : "handover"
        text: root.shelf.detail === "problem" ? root.shelf.problem : ""
        title: {
            switch (root.shelf.detail) {
            case "problem":
                return qsTr("This reward cannot be read");
            case "loading":
                return qsTr("Reading the reward…");
            default:
                return qsTr("Choose a reward to see its stock, or to change it.");
            }
        }
        verb: root.shelf.detail === "problem" ? qsTr("Try again") : ""
        visible: !root.shown && (root.shelf.listing === "rows" || root.shelf.detail !== "none")

        onPressed: root.shelf.open(root.shelf.chosen)
    }
    Flickable {
        id: _scroll

        anchors.bottom: _bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: _back.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: _fields.height + 2 * Theme.gapLarge
        contentWidth: width
        pixelAligned: true
        visible: root.shown

        onContentHeightChanged: root._revealField()
        onHeightChanged: root._revealField()

        Column {
            id: _fields

            spacing: Theme.gapMedium
            width: Math.min(parent.width - 2 * Theme.gapLarge, Theme.size(1100))
            x: Theme.gapLarge
            y: Theme.gapLarge

            RewardFacts {
                shelf: root.shelf
                width: parent.width
            }
            FieldFrame {
                count: root.shelf.titleCount
                fault: root.shelf.titleFault
                field: _title
                label: qsTr("Title")
                width: parent.width

                OneLine {
                    id: _title

                    anchors.fill: parent
                    objectName: "titleField"
                    value: root.shelf.titleText

                    Accessible.description: root.shelf.titleFault
                    Accessible.name: qsTr("Title")

                    onTyped: text => root.shelf.typeTitle(text)
                }
            }
            FieldFrame {
                fault: root.shelf.priceFault
                field: _price
                label: qsTr("Price in %1").arg(root.shelf.creditWord)
                width: parent.width

                OneLine {
                    id: _price

                    anchors.fill: parent
                    inputMethodHints: Qt.ImhDigitsOnly
                    objectName: "priceField"
                    value: root.shelf.priceText

                    Accessible.description: root.shelf.priceFault
                    Accessible.name: qsTr("Price in %1").arg(root.shelf.creditWord)

                    onTyped: text => root.shelf.typePrice(text)
                }
            }
            FieldFrame {
                count: root.shelf.descriptionCount
                fault: root.shelf.descriptionFault
                field: _description
                label: qsTr("Description")
                width: parent.width

                T.TextArea {
                    id: _description

                    readonly property string value: root.shelf.descriptionText

                    property bool _taking: false

                    function _take(): void {
                        if (text === value)
                            return;
                        _taking = true;
                        text = value;
                        _taking = false;
                    }

                    anchors.left: parent.left
                    anchors.right: parent.right
                    bottomPadding: Theme.gapSmall
                    color: Theme.ink
                    font.family: Theme.family
                    font.pixelSize: Theme.fontBody
                    implicitHeight: Math.max(2 * Theme.touch, contentHeight + topPadding
                                             + bottomPadding)
                    leftPadding: Theme.gapMedium
                    objectName: "descriptionField"
                    rightPadding: Theme.gapMedium
                    selectByMouse: true
                    selectedTextColor: Theme.brandInk
                    selectionColor: Theme.brand
                    textFormat: TextEdit.PlainText
                    topPadding: Theme.gapSmall
                    wrapMode: TextEdit.Wrap

                    Accessible.description: root.shelf.descriptionFault
                    Accessible.name: qsTr("Description")
                    Accessible.role: Accessible.EditableText

                    // Tab leaves the field, as it does any other.
                    KeyNavigation.priority: KeyNavigation.BeforeItem
                    KeyNavigation.tab: _undo.enabled ? _undo : _save
                    KeyNavigation.backtab: _price

                    Component.onCompleted: _take()
                    onActiveFocusChanged: {
                        if (!activeFocus && root.editing === _description)
                            root.editing = null;
                        root._revealField();
                    }
                    onCursorRectangleChanged: root._revealField()
                    onPressed: root.editing = _description
                    onTextChanged: {
                        if (!_taking && text !== value)
                            root.shelf.typeDescription(text);
                    }
                    onValueChanged: _take()
                }
            }
        }
    }
    ScrollMark {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTiny
        list: _scroll
        visible: _scroll.visible && _scroll.visibleArea.heightRatio < 1
    }
    Rectangle {
        id: _bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.card
        height: _save.height + 2 * Theme.gapMedium
        visible: root.shown

        Rectangle {
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }
        Words {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gapLarge
            anchors.right: _undo.visible ? _undo.left : _save.left
            anchors.rightMargin: Theme.gapMedium
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.soft
            font.pixelSize: Theme.fontSmall
            maximumLineCount: 3
            objectName: "saveHint"
            text: root.shelf.hint
        }
        ActionButton {
            id: _undo

            anchors.right: _save.left
            anchors.rightMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            enabled: root.shelf.typed
            filled: false
            height: Theme.touch
            objectName: "undoChanges"
            text: qsTr("Undo changes")
            visible: root.shelf.typed

            onClicked: {
                root.shelf.undo();
                _title.forceActiveFocus();
            }
        }
        ActionButton {
            id: _save

            anchors.right: parent.right
            anchors.rightMargin: Theme.gapLarge
            anchors.verticalCenter: parent.verticalCenter
            enabled: root.shelf.canSave
            height: Theme.touch
            objectName: "saveReward"
            spoken: root.shelf.saveSpoken
            text: qsTr("Save")

            Accessible.description: root.shelf.hint

            onClicked: root.shelf.save()
        }
    }

    component OneLine: T.TextField {
        id: _line

        required property string value

        property bool _taking: false

        signal typed(text: string)

        function _take(): void {
            if (text === value)
                return;
            _taking = true;
            text = value;
            // Of what is longer than the field its beginning shows.
            if (!activeFocus)
                cursorPosition = 0;
            _taking = false;
        }

        activeFocusOnTab: true
        clip: true
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.fontBody
        implicitHeight: Theme.touch
        leftPadding: Theme.gapMedium
        rightPadding: Theme.gapMedium
        selectByMouse: true
        selectedTextColor: Theme.brandInk
        selectionColor: Theme.brand
        verticalAlignment: TextInput.AlignVCenter

        Accessible.role: Accessible.EditableText

        Component.onCompleted: _take()
        onActiveFocusChanged: {
            if (!activeFocus) {
                cursorPosition = 0;
                if (root.editing === _line)
                    root.editing = null;
                return;
            }
            root._revealField();
            // A finger has put it where it is.
            if (focusReason !== Qt.MouseFocusReason)
                cursorPosition = text.length;
        }
        onPressed: root.editing = _line
        onTextChanged: {
            if (!_taking && text !== value)
                typed(text);
        }
        onValueChanged: _take()
    }
}
