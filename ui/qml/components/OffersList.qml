pragma ComponentBehavior: Bound

import Qt.labs.qmlmodels
import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.view_models

// What waits and what credits can buy, in rows that are made as they come into view. Keys walk them
// in their order all the same, whichever exist.
Item {
    id: root

    required property VisitViewModel visit

    readonly property OffersViewModel offers: visit.offers
    // How the control that was chosen last had come by the focus.
    readonly property int reason: _reason

    readonly property ListView _list: _walked.view

    property T.AbstractButton _focused: null
    property int _reason: Qt.OtherFocusReason

    function scroll(event: KeyEvent): void {
        const page = _list.height - Theme.touchPrimary;
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Home:
            return _list.positionViewAtBeginning();
        case Qt.Key_End:
            return _list.positionViewAtEnd();
        case Qt.Key_PageUp:
            return _scrollBy(-page);
        case Qt.Key_PageDown:
            return _scrollBy(page);
        case Qt.Key_Up:
            return _scrollBy(-Theme.touchPrimary);
        case Qt.Key_Down:
            return _scrollBy(Theme.touchPrimary);
        default:
            event.accepted = false;
        }
    }
    function _scrollBy(pixels: real): void {
        const end = _list.originY + _list.contentHeight - _list.height;
        _list.contentY = Math.max(_list.originY, Math.min(end, _list.contentY + pixels));
    }
    function _followFocus(control: T.AbstractButton, row: int): void {
        _walked.follow(control, row);
        if (control.activeFocus) {
            // Qt gives it back for no reason; that hides no ring.
            if (control === _focused && control.focusReason === Qt.OtherFocusReason)
                control.focusReason = _reason;
            _focused = control;
            _reason = control.focusReason;
        } else if (control === _focused && !visit.confirmation.open && !visit.stillThere) {
            _focused = null;
        }
    }

    // What covered the list is gone.
    onEnabledChanged: {
        if (enabled && _focused !== null) {
            const there = _walked.controls(_list.currentItem);
            (there.includes(_focused) ? _focused : there[0])?.forceActiveFocus(_reason);
        }
    }

    WalkedList {
        id: _walked

        anchors.fill: parent
        columnWidth: Theme.size(400)
        footer: Theme.gapHuge
        made: root.offers.columns
        markMargin: Theme.margin - Theme.size(28)
        name: root.offers.summary
        rows: root.offers.rows
        spacing: Theme.gapMedium
        viewName: "offersList"

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "heading"

                Item {
                    id: _headingRow

                    required property var content

                    height: _heading.implicitHeight + Theme.gapMedium
                    width: ListView.view.width

                    Heading {
                        id: _heading

                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: Theme.gapTiny
                        text: _headingRow.content.text
                        width: parent.width

                        Accessible.ignored: !enabled
                    }
                }
            }
            DelegateChoice {
                roleValue: "collectable"

                CollectableRow {
                    id: _collectable

                    required property int index
                    required property var content

                    expired: content.expired
                    image: content.image
                    since: content.since
                    spoken: content.spoken
                    title: content.title
                    until: content.until
                    urgent: content.first
                    verb: content.verb
                    warning: content.warning
                    width: ListView.view.width

                    Keys.forwardTo: _walked.view

                    onActiveFocusChanged: root._followFocus(_collectable, index)
                    onFocusReasonChanged: root._followFocus(_collectable, index)
                    onClicked: {
                        _walked.choose(_collectable);
                        root.visit.collect(content.uuid);
                    }
                }
            }
            DelegateChoice {
                roleValue: "tiles"

                TileRow {
                    id: _tiles

                    required property int index
                    required property var content

                    columns: _walked.columns
                    rewards: content
                    width: ListView.view.width

                    onChosen: (tile, uuid) => {
                        _walked.choose(tile);
                        root.visit.claim(uuid);
                    }
                    onFocusMoved: tile => root._followFocus(tile, index)
                }
            }
            DelegateChoice {
                roleValue: "empty"

                EmptyShelf {
                    required property var content

                    picture: content.picture
                    text: content.text
                    title: content.title
                    width: ListView.view.width
                }
            }
        }
    }
    Binding {
        property: "columns"
        target: root.offers
        value: _walked.columns
        when: _walked.width > 0
    }
}
