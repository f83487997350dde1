import QtQuick
import QtQuick.Templates as T

Window {
    id: root

    property int presses: 0
    property string typed: ""

    height: 400
    title: "Harness"
    visible: true
    width: 300

    Column {
        Text {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            text: "Presses " + root.presses
        }
        Text {
            id: typedText

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            text: "Typed " + root.typed
        }
        T.Button {
            Accessible.name: "Count a press"
            height: 80
            width: 300

            onClicked: {
                root.presses += 1;
                typedText.Accessible.announce("Pressed");
            }
        }
        T.Button {
            Accessible.name: "Disabled"
            enabled: false
            height: 80
            width: 300
        }
        T.Button {
            Accessible.name: "Hidden"
            visible: false
        }
        T.Button {
            Accessible.ignored: true
            Accessible.name: "Ignored"
        }
        Item {
            focus: true

            Keys.onPressed: event => root.typed += event.key === Qt.Key_Return ? "!" : event.text
        }
    }
}
