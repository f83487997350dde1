import QtQuick
import ui.qml
import ui.view_models

// Who is added: a name, and what they may do.
Flickable {
    id: root

    required property StaffListViewModel staff

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: _content.height
    contentWidth: width
    pixelAligned: true

    property bool _begun: false

    Component.onCompleted: {
        _name.text = staff.name;
        _begun = true;
        _name.forceActiveFocus();
    }

    Column {
        id: _content

        spacing: Theme.gapSmall
        width: root.width

        FieldFrame {
            fault: root.staff.trouble
            field: _name
            label: qsTr("Name")
            width: parent.width

            TextInput {
                id: _name

                activeFocusOnTab: true
                anchors.fill: parent
                anchors.leftMargin: Theme.gapMedium
                anchors.rightMargin: Theme.gapMedium
                clip: true
                color: Theme.ink
                font.family: Theme.family
                font.pixelSize: Theme.fontLead
                maximumLength: root.staff.longestName
                objectName: "staffName"
                verticalAlignment: TextInput.AlignVCenter

                Accessible.editable: true
                Accessible.name: qsTr("Name of who is added")
                Accessible.role: Accessible.EditableText

                onAccepted: root.staff.confirm()
                onTextChanged: {
                    if (root._begun)
                        root.staff.typeName(text);
                }
            }
        }
        ScreenKeys {
            board: "name"
            color: "transparent"
            field: _name
            width: parent.width
        }
        Row {
            id: _roles

            readonly property real slot: (width - spacing) / 2
            readonly property real tallest: Math.max(_clerk.implicitHeight, _manager.implicitHeight)

            spacing: Theme.gapSmall
            width: parent.width

            PickButton {
                id: _clerk

                chosen: root.staff.role === "clerk"
                height: _roles.tallest
                objectName: "role-clerk"
                text: qsTr("Clerk: finds, claims, hands over")
                width: _roles.slot

                onClicked: root.staff.chooseRole("clerk")
            }
            PickButton {
                id: _manager

                chosen: root.staff.role === "manager"
                height: _roles.tallest
                objectName: "role-manager"
                text: qsTr("Manager: may do everything")
                width: _roles.slot

                onClicked: root.staff.chooseRole("manager")
            }
        }
    }
}
