using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>What a hand's pointer remembers from tick to tick.</summary>
internal sealed class PointerState
{
    /// <summary>Index of the panel that the hand is at, or -1.</summary>
    public int Panel { get; set; } = -1;

    public bool IsPressed { get; set; }

    /// <summary>The fingertip has been before the panel since it was last through: only from there it presses.</summary>
    public bool IsArmed { get; set; }

    public Vector2 RestPosition { get; set; }

    public long RestTicks { get; set; }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(Panel);
        hash.Add(IsPressed);
        hash.Add(RestTicks);
    }
}
