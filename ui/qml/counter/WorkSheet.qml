pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.view_models

// The sheet over the page: a question, a manager's PIN, a countdown, the wait, what came of it.
FocusScope {
    id: root

    required property CounterViewModel counter

    readonly property WorkViewModel work: counter.work
    readonly property string phase: work.phase
    // While it does, nothing behind it takes a touch or a key.
    readonly property bool covers: phase !== "quiet"
    // Nobody has read it yet while it slides in: neither a key nor a second tap answers it.
    readonly property bool ready: !_slide.running && !_settling.running

    // Where the keys were before, and whether a ring showed it.
    readonly property Item focused: Window.activeFocusItem
    property Item _before: null
    property bool _ring: false
    // What they were when the sheet came.
    property Item _opener: null
    property bool _rung: false

    function _noteRing(): void {
        if (work.phase === "quiet")
            _ring = (_before as T.Control)?.visualFocus ?? false;
    }
    function _giveBack(): void {
        if (work.phase === "quiet" && (_opener?.visible ?? false))
            _opener.forceActiveFocus(_rung ? Qt.TabFocusReason : Qt.OtherFocusReason);
        _opener = null;
    }

    enabled: covers
    focus: covers
    visible: covers

    Keys.onEscapePressed: {
        if (phase !== "working")
            work.cancel();
    }

    onEnabledChanged: {
        if (enabled) {
            _slide.restart();
            forceActiveFocus();
        }
    }
    onFocusedChanged: {
        if (work.phase === "quiet" && focused !== null) {
            _before = focused;
            Qt.callLater(_noteRing);
        }
    }
    onPhaseChanged: {
        if (phase === "quiet") {
            // Once the page can have it again.
            Qt.callLater(_giveBack);
        } else {
            if (_opener === null) {
                _opener = _before;
                _rung = _ring;
            }
            _settling.restart();
            forceActiveFocus();
            Accessible.announce(work.spoken, phase === "working" ? Accessible.Polite :
                                                                   Accessible.Assertive);
        }
    }

    Timer {
        id: _settling

        interval: Theme.doubleTap
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent

            onClicked: {
                if (root.ready && root.phase === "asking")
                    root.work.cancel();
            }
        }
    }
    Rectangle {
        id: _panel

        objectName: "workPanel"

        property real risen: 1

        readonly property real roomy: root.height - 2 * Theme.margin

        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.paper
        height: Math.min(roomy, _phase.implicitHeight + 2 * Theme.margin) + radius
        radius: Theme.radiusHuge
        width: Math.min(parent.width, Theme.size(1500))
        y: root.height - (height - radius) * risen

        NumberAnimation {
            id: _slide

            duration: Theme.calm
            easing.type: Easing.OutCubic
            from: 0.6
            property: "risen"
            target: _panel
            to: 1
        }
        MouseArea {
            anchors.fill: parent

            Accessible.ignored: true
        }
        Loader {
            id: _phase

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin + parent.radius
            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.top: parent.top
            focus: true
            sourceComponent: {
                switch (root.phase) {
                case "asking":
                    return _question;
                case "manager":
                    return _manager;
                case "countdown":
                    return _countdown;
                case "working":
                    return _wait;
                case "summary":
                    return _summary;
                default:
                    return null;
                }
            }
        }
        // Stops touches only: keys and assistive technology press what they name.
        MouseArea {
            anchors.fill: parent
            objectName: "workShield"
            visible: _settling.running

            Accessible.ignored: true
        }
    }
    Component {
        id: _question

        WorkQuestion {
            ready: root.ready
            work: root.work
        }
    }
    Component {
        id: _manager

        WorkManager {
            work: root.work
        }
    }
    Component {
        id: _countdown

        WorkCountdown {
            work: root.work
        }
    }
    Component {
        id: _wait

        WorkWait {
            work: root.work
        }
    }
    Component {
        id: _summary

        WorkSummary {
            work: root.work
        }
    }
}
