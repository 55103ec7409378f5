using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>What a person of the scenario is about to do with their feet.</summary>
internal sealed class WalkState(float yawRadians)
{
    public WalkOrder? Order { get; set; }

    /// <summary>The corner of the way, or the point of the leader's trail, that they walk to.</summary>
    public int Next { get; set; }

    /// <summary>Who joined a leader earlier walks ahead.</summary>
    public int JoinedAs { get; set; }

    /// <summary>The way that the face looks along +Z, turned about +Y.</summary>
    public float YawRadians { get; set; } = yawRadians;

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(Order is AlongOrder ? 1 : Order is BehindOrder behind ? 1 + behind.Leader.Value : 0);
        hash.Add(Next);
        hash.Add(JoinedAs);
    }
}
