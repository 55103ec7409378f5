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

    /// <summary>
    /// Moves a control by itself, as a motor does, to a normalized position; a hand that holds it wins, and what is blocked stays.
    /// A button stays where it was moved until it is moved back to 0. In no time where <paramref name="seconds"/> is 0.
    /// </summary>
    void Animate(ObjectId control, double position, double seconds);

    /// <summary>
    /// Lets a loose thing or a person of the scenario appear at a pose, or where their author put them, in the world's frame; or takes them away.
    /// What is in somebody's hand, or worn, goes as soon as it is free.
    /// </summary>
    void SetPresent(ObjectId target, bool isPresent, Pose? worldFromObject);

    /// <summary>Sends a person of the scenario somewhere; the last order counts.</summary>
    void Send(ObjectId walker, WalkOrder order);
}
