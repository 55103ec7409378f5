using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>Where a learner would arrive, as of this tick.</summary>
internal readonly record struct TeleportAim(bool IsAiming, Hand Hand, bool IsAllowed, Vector3 WorldTarget, int Anchor)
{
    public static TeleportAim None => new(false, Hand.Right, false, Vector3.Zero, -1);
}
