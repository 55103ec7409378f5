using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>What a participant changed on a panel.</summary>
public enum PanelChangeKind : byte
{
    /// <summary>A button was pressed, or a dialog answered by the button of this value.</summary>
    Activated = 0,

    /// <summary>A toggle, choice, slider, list or tab stands at this value.</summary>
    Value = 1,

    /// <summary>A text field holds this text.</summary>
    Text = 2,

    /// <summary>A list or table begins with the item of this value.</summary>
    Scroll = 3,

    /// <summary>A text was confirmed.</summary>
    Entered = 4,
}

/// <summary>A participant did something to a widget of a panel; widgets have numbers in the order of the panel's text.</summary>
[StreamRecord(RecordKind.PanelChanged), MessagePackObject]
public readonly partial record struct PanelChanged(
    [property: Key(0)] ObjectId Panel,
    [property: Key(1)] int Widget,
    [property: Key(2)] PanelChangeKind Change,
    [property: Key(3)] double Value,
    [property: Key(4)] string Text);

/// <summary>A participant's pointer is at another part of a panel, or presses it, or lets go; widget -1 where it left the panel.</summary>
/// <param name="Pointer">0 left hand, 1 right hand.</param>
[StreamRecord(RecordKind.PanelPointed), MessagePackObject]
public readonly partial record struct PanelPointed(
    [property: Key(0)] ObjectId Panel,
    [property: Key(1)] int Pointer,
    [property: Key(2)] PointerKind Pointing,
    [property: Key(3)] int Widget,
    [property: Key(4)] int Part,
    [property: Key(5)] bool IsHeld);
