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

    /// <summary>What of it hides places from the light of the room; must be known before it gets its colors.</summary>
    Occlusion = 4,

    /// <summary>What must be known of it when it has its colors.</summary>
    Colored = Distance | Color,
}
