pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// What happened on the open contact, page by page, each row with its way back. It is read once
// somebody looks at it.
FocusScope {
    id: root

    required property CounterViewModel counter

    readonly property HistoryViewModel history: counter.history
    readonly property bool failed: history.problem.length > 0
    readonly property bool empty: history.known && history.rows.length === 0
    readonly property bool _turns: history.newer || history.older

    function _bringIntoView(row: Item): void {
        const below = row.y + row.height - _list.height;
        _list.contentY = Math.max(below, Math.min(_list.contentY, row.y));
    }
    function _scrollBy(pixels: real): void {
        const end = Math.max(0, _list.contentHeight - _list.height);
        _list.contentY = Math.max(0, Math.min(end, _list.contentY + pixels));
    }

    Component.onCompleted: history.watch(visible)
    Component.onDestruction: history.watch(false)

    onVisibleChanged: history.watch(visible)

    Keys.onPressed: event => {
        const step = ({
                          [Qt.Key_Up]: -Theme.touch,
                          [Qt.Key_Down]: Theme.touch,
                          [Qt.Key_PageUp]: Theme.touch - _list.height,
                          [Qt.Key_PageDown]: _list.height - Theme.touch,
                          [Qt.Key_Home]: -_list.contentHeight,
                          [Qt.Key_End]: _list.contentHeight
                      })[event.key];
        if (step !== undefined && _list.visible) {
            root._scrollBy(step);
            event.accepted = true;
        }
    }

    // What was read is said, so that nobody has to look for whether it came.
    Connections {
        // Set, not bound: a bound one would have changed before it can be compared.
        property string codeOf: ""
        property int number: 0
        property string problem: ""

        function onChanged(): void {
            if (problem !== root.history.problem && root.failed)
                root.Accessible.announce(root.history.problem, Accessible.Assertive);
            problem = root.history.problem;
            if (codeOf !== root.history.codeOf && root.history.codeOf.length > 0)
                root.Accessible.announce(root.history.codeSpoken, Accessible.Polite);
            codeOf = root.history.codeOf;
            if (root.history.known && number !== root.history.number) {
                number = root.history.number;
                _list.contentY = 0;
                root.Accessible.announce(root.history.pages, Accessible.Polite);
            }
        }

        target: root.history

        Component.onCompleted: {
            if (root.history.known)
                number = root.history.number;
            problem = root.history.problem;
        }
    }
    Timer {
        id: _wait

        interval: Theme.waitBeforeRing
        running: root.history.reading
    }
    Loader {
        readonly property bool reads: root.history.reading && !root.history.known

        active: reads || root.empty || root.failed && !root.history.known
        anchors.fill: parent
        sourceComponent: reads ? _reading : root.empty ? _nothing : _failed
    }
    Component {
        id: _reading

        PageMessage {
            busy: true
            title: qsTr("Reading the history…")
        }
    }
    Component {
        id: _nothing

        PageMessage {
            objectName: "historyEmpty"
            text: qsTr("What is claimed, handed over and given will stand here.")
            title: qsTr("Nothing happened yet")
        }
    }
    Component {
        id: _failed

        PageMessage {
            objectName: "historyFailed"
            picture: "offline"
            text: root.history.problem
            title: qsTr("The history cannot be read")
            verb: qsTr("Try again")

            onPressed: root.history.retry()
        }
    }
    Rectangle {
        id: _trouble

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.warnTint
        height: Math.max(_sentence.implicitHeight, Theme.touch) + 2 * Theme.gapSmall
        objectName: "historyTrouble"
        radius: Theme.radiusMedium
        visible: root.failed && root.history.known

        Icon {
            id: _mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapMedium
            anchors.verticalCenter: parent.verticalCenter
            name: "warning"
            tint: Theme.warn
        }
        Column {
            id: _sentence

            anchors.left: _mark.right
            anchors.leftMargin: Theme.gapMedium
            anchors.right: _again.left
            anchors.rightMargin: Theme.gapMedium
            anchors.verticalCenter: parent.verticalCenter

            Words {
                color: Theme.warn
                font.weight: Font.DemiBold
                text: qsTr("The history cannot be read")
                width: parent.width

                Accessible.ignored: !enabled
            }
            Words {
                text: root.history.problem
                width: parent.width

                Accessible.ignored: !enabled
            }
        }
        ActionButton {
            id: _again

            anchors.right: parent.right
            anchors.rightMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            enabled: !root.history.reading
            filled: false
            height: Theme.touch
            objectName: "historyRetry"
            spoken: qsTr("Try to read the history again")
            text: qsTr("Try again")

            onClicked: root.history.retry()
        }
    }
    Flickable {
        id: _list

        anchors.bottom: _pager.visible ? _pager.top : parent.bottom
        anchors.bottomMargin: _pager.visible ? Theme.gapSmall : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: _trouble.visible ? _trouble.bottom : parent.top
        anchors.topMargin: _trouble.visible ? Theme.gapSmall : 0
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: _rows.height
        contentWidth: width
        objectName: "historyList"
        visible: root.history.known && !root.empty

        Accessible.ignored: !enabled
        Accessible.name: root.history.pages
        Accessible.role: Accessible.List

        Column {
            id: _rows

            spacing: Theme.gapTiny
            bottomPadding: Theme.gapMedium
            width: _list.width

            Repeater {
                model: root.history.rows

                HistoryRow {
                    id: _row

                    required property var modelData

                    history: root.history
                    row: modelData
                    width: _rows.width

                    onCodeAsked: root.history.toggleCode(modelData.uuid)
                    onFocusReached: root._bringIntoView(_row)
                    onUndoAsked: root.history.undo(modelData.uuid)
                }
            }
        }
    }
    ScrollMark {
        anchors.left: parent.right
        anchors.leftMargin: Theme.gapSmall
        list: _list
        visible: _list.visible && _list.visibleArea.heightRatio < 1
    }
    Item {
        id: _pager

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapMedium
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.touch
        visible: root.history.known && root._turns

        ActionButton {
            id: _newer

            anchors.left: parent.left
            enabled: root.history.newer && !root.history.reading
            filled: false
            height: parent.height
            iconName: "arrow-left"
            objectName: "historyNewer"
            spoken: root.history.newer ? qsTr("Show newer history") : qsTr(
                                             "Show newer history: this is the newest page")
            text: qsTr("Newer")

            onClicked: root.history.showNewer()
        }
        Row {
            anchors.centerIn: parent
            spacing: Theme.gapSmall

            BusyRing {
                anchors.verticalCenter: parent.verticalCenter
                extent: Theme.size(44)
                visible: root.history.reading && !_wait.running
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.soft
                objectName: "historyPages"
                text: root.history.reading && !_wait.running ? qsTr("Reading…") : root.history.pages

                Accessible.ignored: !enabled
            }
        }
        ActionButton {
            anchors.right: parent.right
            enabled: root.history.older && !root.history.reading
            filled: false
            height: parent.height
            iconName: "arrow-right"
            objectName: "historyOlder"
            spoken: root.history.older ? qsTr("Show older history") : qsTr(
                                             "Show older history: this is the oldest page")
            text: qsTr("Older")

            onClicked: root.history.showOlder()
        }
    }
}
