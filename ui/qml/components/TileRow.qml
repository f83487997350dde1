pragma ComponentBehavior: Bound

import QtQuick
import ui.qml

// One row of the rewards that credits can buy, its tiles equally high.
FocusScope {
    id: root

    required property var rewards
    required property int columns
    property bool pooled: false

    readonly property int _titleRoom: {
        let most = 1;
        for (let index = 0; index < _tiles.count; index++)
            most = Math.max(most, (_tiles.itemAt(index) as RewardTile)?.titleLines ?? 1);
        return most;
    }

    signal chosen(tile: RewardTile, uuid: string)
    signal focusMoved(tile: RewardTile)

    // Not the Row's, which knows it a frame later than a list needs to.
    implicitHeight: _tiles.count > 0 ? (_tiles.itemAt(0) as RewardTile)?.implicitHeight ?? 0 : 0

    ListView.onPooled: pooled = true
    ListView.onReused: pooled = false

    Row {
        id: _row

        spacing: Theme.size(28)
        width: parent.width

        // By number: tiles that are only told of another reward keep the focus.
        Repeater {
            id: _tiles

            model: root.rewards.length

            RewardTile {
                id: _tile

                required property int index
                readonly property var reward: root.rewards[Math.min(index, root.rewards.length - 1)]

                image: reward.image
                pooled: root.pooled
                price: reward.price
                share: reward.share
                spoken: reward.spoken
                title: reward.title
                titleRoom: root._titleRoom
                toGo: reward.toGo
                verb: reward.verb
                width: (root.width - (root.columns - 1) * _row.spacing) / root.columns

                Keys.forwardTo: root.ListView.view

                onActiveFocusChanged: root.focusMoved(_tile)
                onFocusReasonChanged: root.focusMoved(_tile)
                onClicked: root.chosen(_tile, reward.uuid)
            }
        }
    }
}
