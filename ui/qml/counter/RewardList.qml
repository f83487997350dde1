pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The shop's rewards, cheapest first. Keys reach the list once, and walk it with the arrows.
FocusScope {
    id: root

    required property ShelfViewModel shelf

    function _reach(row: int, reason: int): void {
        if (_list.count === 0)
            return;
        _list.currentIndex = Math.max(0, Math.min(_list.count - 1, row));
        _list.positionViewAtIndex(_list.currentIndex, ListView.Contain);
        _list.forceLayout();
        const there = _list.currentItem as RewardRow;
        there?.forceActiveFocus(reason);
        // The list has given it the focus already, for no reason, which would hide its ring.
        if (there !== null)
            there.focusReason = reason;
    }
    function _walk(event: KeyEvent): void {
        const page = Math.max(1, Math.floor(_list.height / Theme.touch) - 1);
        const steps = {};
        steps[Qt.Key_Up] = -1;
        steps[Qt.Key_Down] = 1;
        steps[Qt.Key_PageUp] = -page;
        steps[Qt.Key_PageDown] = page;
        steps[Qt.Key_Home] = -_list.count;
        steps[Qt.Key_End] = _list.count;
        const step = steps[event.key];
        if (step !== undefined) {
            _reach(_list.currentIndex + step, Qt.TabFocusReason);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backtab) {
            // The list itself would give the focus back to its row.
            _list.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
            event.accepted = true;
        }
    }

    Heading {
        id: _title

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.top: parent.top
        anchors.topMargin: Theme.gapLarge
        text: qsTr("Rewards")
    }
    Words {
        anchors.baseline: _title.baseline
        anchors.left: _title.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        color: Theme.soft
        font.pixelSize: Theme.fontSmall
        horizontalAlignment: Text.AlignRight
        maximumLineCount: 1
        text: root.shelf.summary
        visible: root.shelf.listing === "rows"
    }
    Rectangle {
        id: _stale

        anchors.left: parent.left
        anchors.margins: Theme.gapLarge
        anchors.right: parent.right
        anchors.top: _title.bottom
        color: Theme.warnTint
        height: _old.implicitHeight + _again.height + 3 * Theme.gapSmall
        objectName: "shelfStale"
        radius: Theme.radiusSmall
        visible: root.shelf.stale.length > 0

        onVisibleChanged: {
            if (visible)
                Accessible.announce(_old.text, Accessible.Polite);
        }

        Words {
            id: _old

            anchors.left: parent.left
            anchors.margins: Theme.gapSmall
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.warn
            font.pixelSize: Theme.fontSmall
            text: qsTr("This may be out of date.") + " " + root.shelf.stale
        }
        ActionButton {
            id: _again

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gapSmall
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapSmall
            filled: false
            height: Theme.touch
            objectName: "shelfRefresh"
            spoken: qsTr("Read the rewards again")
            text: qsTr("Try again")

            onClicked: root.shelf.look()
        }
    }
    ListView {
        id: _list

        activeFocusOnTab: count > 0
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.top: _stale.visible ? _stale.bottom : _title.bottom
        anchors.topMargin: Theme.gapMedium
        bottomMargin: Theme.gapLarge
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: Math.max(0, height)
        clip: true
        currentIndex: 0
        highlightFollowsCurrentItem: false
        keyNavigationEnabled: false
        model: root.shelf.rows
        objectName: "shelfList"
        pixelAligned: true
        reuseItems: true
        spacing: Theme.gapSmall
        visible: root.shelf.listing === "rows"

        Accessible.ignored: !enabled
        Accessible.name: root.shelf.summary
        Accessible.role: Accessible.List

        onActiveFocusChanged: {
            if (activeFocus && !(currentItem?.activeFocus ?? false))
                root._reach(currentIndex, Qt.TabFocusReason);
        }

        delegate: RewardRow {
            id: _row

            required property int index
            required property var content

            chosen: root.shelf.chosen === content.uuid
            image: content.image
            mark: content.mark
            price: content.price
            spoken: content.spoken
            title: content.title
            width: ListView.view.width

            Keys.onPressed: event => root._walk(event)

            onClicked: {
                root._reach(index, visualFocus ? Qt.TabFocusReason : Qt.MouseFocusReason);
                root.shelf.open(content.uuid);
            }
        }
    }
    Rectangle {
        anchors.left: _list.left
        anchors.right: _list.right
        anchors.top: _list.top
        color: Theme.line
        height: Theme.hairline
        visible: _list.visible && !_list.atYBeginning
    }
    ScrollMark {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTiny
        list: _list
        visible: _list.visible && _list.visibleArea.heightRatio < 1
    }
    PageMessage {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: _title.bottom
        busy: root.shelf.listing === "loading"
        objectName: "shelfMessage"
        picture: root.shelf.listing === "problem" ? "offline" : "empty-shelf"
        text: root.shelf.listing === "problem" ? root.shelf.problem : root.shelf.listing === "empty"
                                                 ? qsTr("Make one in Leat’s dashboard: it shows here then.") :
                                                   ""
        title: root.shelf.listing === "problem" ? qsTr("The rewards cannot be read") : busy ? qsTr(
                                                                                                  "Reading the rewards…") :
                                                                                              qsTr("This shop has no rewards yet")
        verb: root.shelf.listing === "problem" ? qsTr("Try again") : ""
        visible: root.shelf.listing !== "rows"

        onPressed: root.shelf.look()
    }
}
