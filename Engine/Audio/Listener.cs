using System.Numerics;

namespace VRLab.Audio;

/// <summary>What voices have to know of who hears them.</summary>
internal sealed class Listener
{
    public Vector3 PositionInWorld { get; set; }

    public bool IsMono { get; set; }

    /// <summary>Factor on machines and surroundings while somebody speaks.</summary>
    public float DuckingGain { get; set; } = 1f;
}
