pragma ComponentBehavior: Bound

import Qt.labs.qmlmodels
import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// What waits for the contact and what they can claim.
Item {
    id: root

    required property ContactViewModel contact

    WalkedList {
        id: _walked

        anchors.fill: parent
        columnWidth: Theme.size(560)
        footer: Theme.gapLarge
        made: root.contact.columns
        markMargin: Theme.gapSmall
        name: qsTr("What they can have")
        rows: root.contact.rows
        spacing: Theme.size(12)
        viewName: "contactOffers"

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "heading"

                Item {
                    id: _headingRow

                    required property int index
                    required property var content
                    readonly property bool several: (content.verb ?? "").length > 0

                    height: several ? Theme.touch : _heading.implicitHeight + Theme.gapSmall + (
                                          index > 0 ? Theme.gapMedium : 0)
                    width: ListView.view.width

                    Heading {
                        id: _heading

                        anchors.left: parent.left
                        anchors.right: _all.visible ? _all.left : parent.right
                        extent: Theme.text(38)
                        text: _headingRow.content.text
                        y: parent.several ? (parent.height - height) / 2 : parent.height - height
                                            - Theme.gapTiny

                        Accessible.ignored: !enabled
                    }
                    ActionButton {
                        id: _all

                        anchors.right: parent.right
                        filled: false
                        focusPolicy: visible ? Qt.StrongFocus : Qt.NoFocus
                        height: Theme.touch
                        objectName: "handOverAll"
                        spoken: _headingRow.content.spoken ?? ""
                        text: _headingRow.content.verb ?? ""
                        visible: _headingRow.several

                        Keys.forwardTo: _walked.view

                        onActiveFocusChanged: _walked.follow(_all, _headingRow.index)
                        onClicked: {
                            _walked.choose(_all);
                            root.contact.handOverAll();
                        }
                    }
                }
            }
            DelegateChoice {
                roleValue: "collectable"

                OfferCard {
                    id: _waiting

                    required property int index

                    width: ListView.view.width

                    Keys.forwardTo: _walked.view

                    onActiveFocusChanged: _walked.follow(_waiting, index)
                    onClicked: {
                        if (possible) {
                            _walked.choose(_waiting);
                            root.contact.handOver(content.uuid);
                        }
                    }
                }
            }
            DelegateChoice {
                roleValue: "tiles"

                OfferCards {
                    id: _cards

                    required property int index
                    required property var content

                    columns: _walked.columns
                    rewards: content
                    width: ListView.view.width

                    onChosen: (card, uuid) => {
                        if (card.possible) {
                            _walked.choose(card);
                            root.contact.claim(uuid);
                        }
                    }
                    onFocusMoved: card => _walked.follow(card, index)
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
        target: root.contact
        value: _walked.columns
        when: _walked.width > 0
    }
}
