using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Doing by pointing alone: a trigger, a word or a rest of the ray does with a thing what hands would. A loose thing is taken, a held one
/// goes into the socket pointed at, a button is pressed, a control goes on to its next position.
/// </summary>
internal sealed class ActivationSystem(GrabSystem grabs)
{
    /// <summary>How long a button stays pressed.</summary>
    private const int PressTicks = 16;

    public void Update(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        if (!IsAsked(learner, hand))
        {
            return;
        }

        hand.Hover.HasActed = true;
        Entity target = entities[hand.Hover.Entity];
        if (hand.Hover.Kind == HoverKind.SocketValid)
        {
            hand.Hover.Spent = hand.HeldEntity;
            grabs.Drop(learner, hand, entities, events);
        }
        else if (target.IsLoose)
        {
            hand.IsLatched = true;
            grabs.TryTake(learner, hand, entities, events);
        }
        else if (target.Interaction is ButtonInteraction)
        {
            Touch(target, learner, hand);
            target.PressTicks = PressTicks;
        }
        else if (target.Walk is not null)
        {
            events.Add(new WorldEvent(WorldEventKind.Touched, learner.Participant, hand.Side, target.Id));
        }
        else if (ControlSystem.HasJoint(target) && !target.IsBlocked)
        {
            Touch(target, learner, hand);
            ControlDrive.Activate(target, NextOf((ControlInteraction)target.Interaction!, target.Position));
        }
    }

    /// <summary>The detent after the present one, the first again after the last; without detents the other end.</summary>
    public static double NextOf(ControlInteraction control, double position)
    {
        if (control.Detents.Count == 0)
        {
            return position > 0.5 ? 0.0 : 1.0;
        }

        return control.Detents[(ControlSystem.Nearest(control.Detents, position) + 1) % control.Detents.Count];
    }

    private static void Touch(Entity target, LearnerBody learner, HandBody hand)
    {
        target.Holder = learner.Participant;
        target.HolderHand = hand.Side;
    }

    private static bool IsAsked(LearnerBody learner, HandBody hand)
    {
        bool isSomething = hand.Hover.Kind is HoverKind.Near or HoverKind.Far or HoverKind.SocketValid;
        if (!isSomething || !hand.IsActive)
        {
            return false;
        }

        LearnerSettings settings = learner.Settings;
        bool isSocket = hand.Hover.Kind == HoverKind.SocketValid;
        bool isTriggered = settings.ActsFromAfar && hand.BeganTriggering && !isSocket;
        bool isDwelt = settings.DwellSeconds > 0f && !hand.Hover.HasActed
            && hand.Hover.Ticks >= SimulationTime.TicksFrom(settings.DwellSeconds);
        bool isSaid = learner.Command == LearnerCommand.Activate && hand.Side == learner.PointingHand.Side;
        return isTriggered || isDwelt || isSaid;
    }
}
