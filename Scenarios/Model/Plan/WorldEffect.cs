using VRLab.Core;

namespace VRLab.Scenarios;

public enum WorldEffectKind
{
    /// <summary>A control cannot be moved; a socket neither takes nor gives an object.</summary>
    Block,

    /// <summary>A lamp is lit.</summary>
    Light,

    /// <summary>A sound goes on.</summary>
    Sound,
}

/// <summary>What holds in the world exactly while a condition is true (a padlock blocks the isolator; the running lamp burns).</summary>
/// <param name="Kind">What holds.</param>
/// <param name="Target">Of a sound: where it comes from; an empty name is everywhere.</param>
/// <param name="While">As long as this is true.</param>
/// <param name="Sound">Which sound goes on.</param>
public sealed record WorldEffect(WorldEffectKind Kind, ObjectId Target, Condition While, string Sound = "");
