pragma ComponentBehavior: Bound

import QtQuick
import ui.qml

// One row of what can be claimed, its cards equally high.
FocusScope {
    id: root

    required property var rewards
    required property int columns
    property bool pooled: false

    readonly property real _highest: {
        let highest = 0;
        for (let index = 0; index < _cards.count; index++)
            highest = Math.max(highest, (_cards.itemAt(index) as OfferCard)?.implicitHeight ?? 0);
        return highest;
    }

    signal chosen(card: OfferCard, uuid: string)
    signal focusMoved(card: OfferCard)

    implicitHeight: _highest

    ListView.onPooled: pooled = true
    ListView.onReused: pooled = false

    Row {
        id: _row

        spacing: Theme.gapSmall
        width: parent.width

        // By number: cards that are only told of another reward keep the focus.
        Repeater {
            id: _cards

            model: root.rewards.length

            OfferCard {
                id: _card

                required property int index

                content: root.rewards[Math.min(index, root.rewards.length - 1)]
                height: root._highest
                pooled: root.pooled
                width: (root.width - (root.columns - 1) * _row.spacing) / root.columns

                Keys.forwardTo: root.ListView.view

                onActiveFocusChanged: root.focusMoved(_card)
                onClicked: root.chosen(_card, content.uuid)
            }
        }
    }
}
