import QtQuick
import ui.view_models

// Reads out what a pad has to say; a countdown once, and not every second.
Item {
    id: root

    required property PadViewModel pad

    // What was said last; assigned, since a binding would know of a change before it is read out.
    property string _said
    property bool _counting

    Component.onCompleted: {
        _said = pad.message;
        _counting = pad.locked;
    }

    Connections {
        function onChanged(): void {
            const news = root.pad.message !== root._said && !(root._counting && root.pad.locked);
            root._said = root.pad.message;
            root._counting = root.pad.locked;
            if (news)
                root.Accessible.announce(root._said, root.pad.good ? Accessible.Polite :
                                                                     Accessible.Assertive);
        }

        target: root.pad
    }
}
