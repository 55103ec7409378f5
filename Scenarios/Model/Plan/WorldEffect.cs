using VRLab.Core;

namespace VRLab.Scenarios;

public enum WorldEffectKind
{
    /// <summary>A control cannot be moved; a socket neither takes nor gives an object.</summary>
    Block,

    /// <summary>A lamp is lit.</summary>
    Light,
}

/// <summary>What holds in the world exactly while a condition is true (a padlock blocks the isolator; the running lamp burns).</summary>
public sealed record WorldEffect(WorldEffectKind Kind, ObjectId Target, Condition While);
