pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.view_models

// A list whose rows are made as they come into view, and may hold several controls each. Keys walk
// them in their order all the same, whichever exist.
Item {
    id: root

    required property OfferRows rows
    // For how many columns the rows were made.
    required property int made
    // What one column takes, at the least.
    required property real columnWidth
    required property string name
    required property string viewName
    property real markMargin: 0
    property real footer: 0
    property alias delegate: _list.delegate
    property alias spacing: _list.spacing

    readonly property ListView view: _list
    readonly property int columns: Math.max(1, Math.floor(_list.width / columnWidth))

    // The controls of a row that keys can come to, in their order.
    function controls(item: Item): list<T.AbstractButton> {
        const button = item as T.AbstractButton;
        if (button !== null)
            return button.activeFocusOnTab ? [button] : [];
        const found = [];
        for (const child of item?.children ?? [])
            found.push(...controls(child));
        return found;
    }
    // Keep the row of what has the focus, however far it is scrolled away.
    function follow(control: T.AbstractButton, row: int): void {
        if (control.activeFocus)
            _list.currentIndex = row;
    }
    // Give what was touched the focus, from where keys go on.
    function choose(control: T.AbstractButton): void {
        if (control.activeFocusOnTab && !control.activeFocus)
            control.forceActiveFocus(Qt.OtherFocusReason);
    }
    function _walk(step: int): void {
        const here = controls(_list.currentItem);
        const at = here.findIndex(control => control.activeFocus);
        const beside = at < 0 ? undefined : here[at + step];
        const row = beside === undefined ? rows.nextPressable(at < 0 ? _list.currentIndex - step :
                                                                       _list.currentIndex, step) :
                                           _list.currentIndex;
        _reach(row, step, beside);
    }
    function _enter(step: int): void {
        _reach(rows.nextPressable(step > 0 ? -1 : _list.count, step), step, undefined);
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
        const there = controls(_list.itemAtIndex(row));
        (control ?? there[step > 0 ? 0 : there.length - 1])?.forceActiveFocus(reason);
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

    // When the rows go: a list that is still being filled would wait for a row that is gone.
    Connections {
        function onRowsAboutToBeRemoved(_parent: var, first: int, last: int): void {
            if (last - first + 1 === _list.count)
                _list.model = null;
        }

        target: root.rows
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
        model: width > 0 && root.made === root.columns ? root.rows : null
        objectName: root.viewName
        pixelAligned: true
        reuseItems: true

        Accessible.ignored: !enabled
        Accessible.name: root.name
        Accessible.role: Accessible.List

        Keys.onBacktabPressed: root._walk(-1)
        Keys.onTabPressed: root._walk(1)

        footer: Item {
            height: root.footer
            width: 1
        }
    }
    Gate {
        id: _last

        step: -1
    }
    Rectangle {
        color: Theme.line
        height: Theme.hairline
        visible: !_list.atYBeginning
        width: parent.width
    }
    ScrollMark {
        anchors.left: parent.right
        anchors.leftMargin: root.markMargin
        list: _list
    }
}
