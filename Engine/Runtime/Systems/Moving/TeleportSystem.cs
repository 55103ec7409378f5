using System.Numerics;
using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>
/// Teleporting: the turning stick held forward throws an arc from the hand; let go, the learner stands where it met the floor. Anchors draw
/// the arc's end to them; walls, furniture and forbidden floor refuse it. Where there are stairs, the arc reaches them and the floors that they lead to.
/// </summary>
internal sealed class TeleportSystem(PhysicsWorld physics, WalkableArea area, Storeys storeys)
{
    private const float AimThreshold = 0.7f;
    private const float AimRelease = 0.35f;
    private const float ThrowMetersPerSecond = 6.5f;
    private const float GravityMetersPerSecondSquared = 9.81f;
    private const float StepSeconds = 0.05f;
    private const int MostSteps = 40;

    /// <summary>A body needs so much room about its feet.</summary>
    private const float BodyRadiusMeters = 0.22f;
    private const float BodyMiddleMeters = 0.9f;

    public void Update(LearnerBody learner, in LearnerControls controls, IReadOnlyList<Entity> entities)
    {
        if (learner.Settings.Move is MoveMode.WalkOnly or MoveMode.Off || Locomotion.IsBusy(learner, learner.HandOf(HandOf(learner.Settings))))
        {
            learner.Teleport = TeleportAim.None;
            return;
        }

        float forward = ForwardOf(controls, learner.Settings);
        if (forward > (learner.Teleport.IsAiming ? AimRelease : AimThreshold))
        {
            Hand hand = HandOf(learner.Settings);
            learner.Teleport = Aim(learner, controls, hand, entities);
            return;
        }

        if (learner.Teleport is { IsAiming: true, IsAllowed: true } aim)
        {
            Arrive(learner, controls, aim, entities);
        }

        learner.Teleport = TeleportAim.None;
    }

    /// <summary>One hand's only stick walks; it teleports where walking is off, or with the hand's first button held.</summary>
    private static float ForwardOf(in LearnerControls controls, in LearnerSettings settings)
    {
        if (settings.Hands != HandUse.Both)
        {
            HandControls only = controls.Of(HandOf(settings));
            return settings.Move == MoveMode.TeleportOnly || only.IsPrimaryPressed ? only.Thumbstick.Y : 0f;
        }

        return InputMapping.Sticks(controls, settings).Turn.Y;
    }

    private static Hand HandOf(in LearnerSettings settings) =>
        settings.Hands == HandUse.LeftOnly || (settings.Hands == HandUse.Both && settings.SwapsSticks) ? Hand.Left : Hand.Right;

    private TeleportAim Aim(LearnerBody learner, in LearnerControls controls, Hand hand, IReadOnlyList<Entity> entities)
    {
        Pose worldFromAim = learner.WorldFromStage * controls.Of(hand).StageFromAim;
        Vector3 position = worldFromAim.Position;
        Vector3 velocity = worldFromAim.Forward * ThrowMetersPerSecond;
        float floor = learner.FloorMeters;
        for (int step = 0; step < MostSteps; step++)
        {
            Vector3 next = position + (velocity * StepSeconds);
            velocity -= new Vector3(0f, GravityMetersPerSecondSquared * StepSeconds, 0f);
            if (physics.RayCast(position, next - position, DetMath.Distance(position, next), PhysicsBodies.SceneryGroup, out RayHit hit)
                && (storeys.HasStairs || hit.PointInWorld.Y > floor + 0.05f))
            {
                return storeys.HasStairs && storeys.TryStand(hit.PointInWorld, out float height)
                    ? Land(hand, hit.PointInWorld with { Y = height }, entities)
                    : new TeleportAim(true, hand, IsAllowed: false, hit.PointInWorld, -1);
            }

            if (next.Y <= floor && !storeys.IsOpen(next, floor))
            {
                float share = (position.Y - floor) / Math.Max(position.Y - next.Y, 1e-5f);
                return Land(hand, DetMath.Lerp(position, next, share) with { Y = floor }, entities);
            }

            position = next;
        }

        return new TeleportAim(true, hand, IsAllowed: false, position, -1);
    }

    private TeleportAim Land(Hand hand, Vector3 target, IReadOnlyList<Entity> entities)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            if (entities[i].Interaction is TeleportAnchorInteraction anchor
                && DetMath.Distance(entities[i].WorldFromObject.Position with { Y = target.Y }, target) <= anchor.RadiusMeters)
            {
                return new TeleportAim(true, hand, IsAllowed: true, entities[i].WorldFromObject.Position with { Y = target.Y }, i);
            }
        }

        return new TeleportAim(true, hand, IsFree(target, entities), target, -1);
    }

    private bool IsFree(Vector3 target, IReadOnlyList<Entity> entities)
    {
        Span<BodyHandle> met = stackalloc BodyHandle[1];
        return area.Clamp(target) == target && !ForbiddenFloor.Holds(target, entities)
            && physics.OverlapSphere(target + new Vector3(0f, BodyMiddleMeters, 0f), BodyRadiusMeters, PhysicsBodies.SceneryGroup, met) == 0;
    }

    private static void Arrive(LearnerBody learner, in LearnerControls controls, in TeleportAim aim, IReadOnlyList<Entity> entities)
    {
        if (aim.Anchor >= 0)
        {
            learner.FaceAs(entities[aim.Anchor].WorldFromObject, controls.StageFromHead);
        }

        Vector3 head = (learner.WorldFromStage * controls.StageFromHead).Position;
        Vector3 step = aim.WorldTarget - head;
        learner.WorldFromStage = learner.WorldFromStage with { Position = learner.WorldFromStage.Position + (step with { Y = 0f }) };
        learner.StandOn(aim.WorldTarget.Y);
    }
}
