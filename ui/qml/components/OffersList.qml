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
    readonly property int columns: Math.max(1, Math.floor(_list.width / Theme.size(400)))
    // How the control that was chosen last had come by the focus.
    readonly property int reason: _reason

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
    function _controls(item: Item): list<T.AbstractButton> {
        const button = item as T.AbstractButton;
        if (button !== null)
            return button.activeFocusOnTab ? [button] : [];
        const found = [];
        for (const child of item?.children ?? [])
            found.push(..._controls(child));
        return found;
    }
    function _walk(step: int): void {
        const here = _controls(_list.currentItem);
        const at = here.findIndex(control => control.activeFocus);
        const beside = at < 0 ? undefined : here[at + step];
        const row = beside === undefined ? offers.rows.nextPressable(at < 0 ? _list.currentIndex
                                                                              - step : _list.currentIndex,
                                                                     step) : _list.currentIndex;
        _reach(row, step, beside);
    }
    function _enter(step: int): void {
        _reach(offers.rows.nextPressable(step > 0 ? -1 : _list.count, step), step, undefined);
    }
    function _reach(row: int, step: int, control: var): void {
        const reason = step > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason;
        if (row < 0) {
            const gate = step > 0 ? _last : _first;
            gate.nextItemInFocusChain(step > 0).forceActiveFocus(reason);
            return;
        }
        // With the row before it: that may be its heading. How high a row is, is known once it exists.
        for (const shown of [Math.max(0, row - 1), row]) {
            _list.positionViewAtIndex(shown, ListView.Contain);
            _list.forceLayout();
        }
        const there = _controls(_list.itemAtIndex(row));
        (control ?? there[step > 0 ? 0 : there.length - 1])?.forceActiveFocus(reason);
    }
    function _followFocus(control: T.AbstractButton, row: int): void {
        if (control.activeFocus) {
            // A list keeps its current row, however far it is scrolled away.
            _list.currentIndex = row;
            // Qt gives it back for no reason; that hides no ring.
            if (control === _focused && control.focusReason === Qt.OtherFocusReason)
                control.focusReason = _reason;
            _focused = control;
            _reason = control.focusReason;
        } else if (control === _focused && !visit.confirmation.open && !visit.stillThere) {
            _focused = null;
        }
    }
    function _choose(control: T.AbstractButton): void {
        if (control.activeFocusOnTab && !control.activeFocus)
            control.forceActiveFocus(Qt.OtherFocusReason);
    }

    // What covered the list is gone.
    onEnabledChanged: {
        if (enabled && _focused !== null) {
            const there = _controls(_list.currentItem);
            (there.includes(_focused) ? _focused : there[0])?.forceActiveFocus(_reason);
        }
    }

    component Gate: Item {
        id: _gate

        required property int step

        activeFocusOnTab: true

        onActiveFocusChanged: {
            if (activeFocus)
                root._enter(_gate.step);
        }
    }

    // When the visit ends: a list that is still being filled would wait for a row that is gone.
    Connections {
        function onRowsAboutToBeRemoved(_parent: var, first: int, last: int): void {
            if (last - first + 1 === _list.count)
                _list.model = null;
        }

        target: root.offers.rows
    }
    Gate {
        id: _first

        step: 1
    }
    ListView {
        id: _list

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: Math.max(0, height)
        clip: true
        currentIndex: -1
        highlightFollowsCurrentItem: false
        keyNavigationEnabled: false
        // Rows for another width would be replaced under the view, which then begins in the middle.
        model: width > 0 && root.offers.columns === root.columns ? root.offers.rows : null
        objectName: "offersList"
        pixelAligned: true
        reuseItems: true
        spacing: Theme.gapMedium

        Accessible.ignored: !enabled
        Accessible.name: root.offers.summary
        Accessible.role: Accessible.List

        Keys.onBacktabPressed: root._walk(-1)
        Keys.onTabPressed: root._walk(1)

        footer: Item {
            height: Theme.gapHuge
            width: 1
        }

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

                    Keys.forwardTo: _list

                    onActiveFocusChanged: root._followFocus(_collectable, index)
                    onFocusReasonChanged: root._followFocus(_collectable, index)
                    onClicked: {
                        root._choose(_collectable);
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

                    columns: root.columns
                    rewards: content
                    width: ListView.view.width

                    onChosen: (tile, uuid) => {
                        root._choose(tile);
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
    Gate {
        id: _last

        step: -1
    }
    Binding {
        property: "columns"
        target: root.offers
        value: root.columns
        when: _list.width > 0
    }
    Rectangle {
        color: Theme.line
        height: Theme.hairline
        visible: !_list.atYBeginning
        width: parent.width
    }
    ScrollMark {
        anchors.left: parent.right
        anchors.leftMargin: Theme.margin - Theme.size(28)
        list: _list
    }
}
