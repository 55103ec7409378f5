using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Where hands and gazes meet panels. A fingertip before a panel pokes it; a hand farther off points by its ray, and a ray or gaze that
/// rests presses after the learner's dwell time. One pointer a hand at most.
/// </summary>
internal sealed class PointerSystem
{
    /// <summary>A pointer that moves less than this rests.</summary>
    private const float RestMeters = 0.025f;
    private readonly List<Panel> _panels = [];
    private readonly List<PanelPointer> _pointers = new(8);

    public ReadOnlySpan<PanelPointer> Pointers => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_pointers);

    public void Add(ObjectId id, in Pose worldFromPanel, Vector2 sizeMeters)
    {
        if (IndexOf(id) >= 0)
        {
            throw ProblemException.BadInput($"The panel '{id}' exists twice.", "Give each panel its own id.");
        }

        _panels.Add(new Panel(id, worldFromPanel, sizeMeters * 0.5f, IsShown: true));
    }

    public void Move(ObjectId id, in Pose worldFromPanel)
    {
        int index = Find(id);
        _panels[index] = _panels[index] with { WorldFromPanel = worldFromPanel };
    }

    public void Show(ObjectId id, bool isShown)
    {
        int index = Find(id);
        _panels[index] = _panels[index] with { IsShown = isShown };
    }

    public void Clear() => _pointers.Clear();

    public void Update(LearnerBody learner)
    {
        Update(learner, learner.Left);
        Update(learner, learner.Right);
    }

    /// <summary>How far the nearest panel is along a ray, in meters; infinite where there is none.</summary>
    public float DistanceAlong(in Pose worldFromRay)
    {
        int panel = Nearest(worldFromRay, out _, out float distance);
        return panel >= 0 ? distance : float.PositiveInfinity;
    }

    private void Update(LearnerBody learner, HandBody hand)
    {
        bool gazes = learner.Settings.GazePoints && hand.Side == learner.PointingHand.Side;
        if (!hand.IsFree && !gazes)
        {
            Leave(hand.Pointer);
            return;
        }

        if (!gazes && TryPoke(learner, hand))
        {
            return;
        }

        Pose ray = gazes ? learner.WorldFromHead : hand.WorldFromAim;
        int panel = Nearest(ray, out Vector2 position, out float distance);
        if (panel < 0)
        {
            Leave(hand.Pointer);
            return;
        }

        Enter(hand.Pointer, panel);
        float share = Rest(hand.Pointer, position, learner.Settings.DwellSeconds, out bool isDwelt);
        hand.Pointer.IsPressed = hand.IsTriggering || isDwelt;
        PointerKind kind = learner.Settings.DwellSeconds > 0f || gazes ? PointerKind.Dwell : PointerKind.Ray;
        Tell(learner, hand, kind, panel, position, distance, share);
    }

    private bool TryPoke(LearnerBody learner, HandBody hand)
    {
        PointerState state = hand.Pointer;
        for (int i = 0; i < _panels.Count; i++)
        {
            Vector3 tip = _panels[i].WorldFromPanel.Inverse.TransformPoint(hand.FingertipInWorld);
            var position = new Vector2(tip.X, tip.Y);
            if (!_panels[i].Holds(position) || !PanelReach.IsPoking(tip.Z))
            {
                continue;
            }

            Enter(state, i);
            bool isArmed = state.IsArmed;
            state.IsPressed = PanelReach.Presses(tip.Z, state.IsPressed, ref isArmed);
            state.IsArmed = isArmed;
            Tell(learner, hand, PointerKind.Poke, i, position, tip.Z, 0f);
            return true;
        }

        return false;
    }

    private int Nearest(in Pose worldFromRay, out Vector2 position, out float distance)
    {
        int best = -1;
        distance = HandGeometry.RayReachMeters;
        position = default;
        for (int i = 0; i < _panels.Count; i++)
        {
            if (PanelReach.Meets(_panels[i].WorldFromPanel.Inverse * worldFromRay, out Vector2 at, out float along) && along < distance && _panels[i].Holds(at))
            {
                (best, distance, position) = (i, along, at);
            }
        }

        return best;
    }

    private static float Rest(PointerState state, Vector2 position, float dwellSeconds, out bool isDwelt)
    {
        float dx = position.X - state.RestPosition.X;
        float dy = position.Y - state.RestPosition.Y;
        if ((dx * dx) + (dy * dy) > RestMeters * RestMeters)
        {
            state.RestPosition = position;
            state.RestTicks = 0;
        }

        long due = dwellSeconds > 0f ? SimulationTime.TicksFrom(dwellSeconds) : long.MaxValue;
        state.RestTicks++;
        isDwelt = state.RestTicks == due;
        return due == long.MaxValue ? 0f : Math.Min(1f, state.RestTicks / (float)due);
    }

    private void Tell(LearnerBody learner, HandBody hand, PointerKind kind, int panel, Vector2 position, float distance, float share) =>
        _pointers.Add(new PanelPointer(
            learner.Participant, hand.Side, kind, _panels[panel].Id, position, distance, hand.Pointer.IsPressed, share, hand.Thumbstick));

    private static void Enter(PointerState state, int panel)
    {
        if (state.Panel != panel)
        {
            Leave(state);
            state.Panel = panel;
        }
    }

    private static void Leave(PointerState state)
    {
        state.Panel = -1;
        state.IsPressed = false;
        state.IsArmed = false;
        state.RestTicks = 0;
    }

    private int Find(ObjectId id)
    {
        int index = IndexOf(id);
        return index >= 0 ? index : throw ProblemException.BadInput($"There is no panel '{id}'.", "Add the panel before moving it.");
    }

    private int IndexOf(ObjectId id)
    {
        for (int i = 0; i < _panels.Count; i++)
        {
            if (_panels[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    private readonly record struct Panel(ObjectId Id, Pose WorldFromPanel, Vector2 HalfSizeMeters, bool IsShown)
    {
        public bool Holds(Vector2 position) =>
            IsShown && Math.Abs(position.X) <= HalfSizeMeters.X && Math.Abs(position.Y) <= HalfSizeMeters.Y;
    }
}
