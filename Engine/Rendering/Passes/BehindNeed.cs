namespace VRLab.Rendering.Passes;

/// <summary>What a frame's later draws must know of what is opaque.</summary>
[Flags]
internal enum BehindNeed
{
    None = 0,

    /// <summary>How far away it is.</summary>
    Distance = 1,

    /// <summary>What it looks like.</summary>
    Color = 2,
}
