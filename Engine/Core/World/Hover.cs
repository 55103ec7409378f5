namespace VRLab.Core;

/// <summary>How a free hand has something in view: what a squeeze or a trigger would act on.</summary>
public enum HoverKind : byte
{
    None = 0,

    /// <summary>Within the hand's own reach.</summary>
    Near = 1,

    /// <summary>On the ray, up to <see cref="HandGeometry.RayReachMeters"/>.</summary>
    Far = 2,

    /// <summary>What the hand holds would snap into this socket.</summary>
    SocketValid = 3,

    /// <summary>What the hand holds does not belong into this socket, or the socket is taken or blocked.</summary>
    SocketInvalid = 4,
}

/// <summary>What a hand is about to act on; nothing while <see cref="Kind"/> is none.</summary>
public readonly record struct Hover(HoverKind Kind, ObjectId Target)
{
    public static Hover None => new(HoverKind.None, new ObjectId(string.Empty));
}
