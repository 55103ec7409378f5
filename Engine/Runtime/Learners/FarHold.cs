using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>How something taken from afar comes to the hand: a loose thing flies into it, a control is moved where it stands.</summary>
internal sealed class FarHold
{
    public bool IsActive { get; set; }

    /// <summary>Ticks since it was taken.</summary>
    public int Ticks { get; set; }

    /// <summary>The grip pose at which it was taken, from which it comes.</summary>
    public Pose WorldFromStart { get; set; } = Pose.Identity;

    /// <summary>Where the hand was then; a control follows the hand's way since.</summary>
    public Vector3 HandStart { get; set; }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(IsActive);
        hash.Add(Ticks);
    }
}
