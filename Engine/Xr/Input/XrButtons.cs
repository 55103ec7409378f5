namespace VRLab.Xr;

/// <summary>Buttons of one controller, named by what they mean (values equal to the stream's <c>HandButtons</c>).</summary>
[Flags]
public enum XrButtons : byte
{
    None = 0,

    /// <summary>A on the right, X on the left.</summary>
    Primary = 1,

    /// <summary>B on the right, Y on the left.</summary>
    Secondary = 2,
    Menu = 4,
    StickClick = 8,

    /// <summary>A bare hand, not a controller.</summary>
    BareHand = 16,
}
