namespace VRLab.Core;

/// <summary>All that a scenario can do to the world; applied before the next tick's physics.</summary>
public interface IWorldCommand
{
    /// <summary>
    /// Blocks a control where it stands (a padlocked isolator), or frees it. A blocked socket neither takes nor gives an object.
    /// </summary>
    void SetBlocked(ObjectId control, bool isBlocked);

    /// <summary>Draws the eye to an object, or stops doing so.</summary>
    void SetHighlighted(ObjectId target, bool isHighlighted);

    /// <summary>Lights a lamp part (0 dark .. 1 bright).</summary>
    void SetLamp(ObjectId target, float brightness);

    /// <summary>Sends a person of the scenario somewhere; the last order counts.</summary>
    void Send(ObjectId walker, WalkOrder order);
}
