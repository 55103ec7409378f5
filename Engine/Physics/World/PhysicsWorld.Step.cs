using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private int _clampedCount;

    /// <summary>
    /// Advances by one tick: finds contacts once, then solves in <see cref="PhysicsSettings.SubstepCount"/> substeps (the
    /// order of Catto's "Soft Step": warm start, solve with bias, integrate, relax; restitution last).
    /// </summary>
    public void Step(float timestepSeconds)
    {
        if (!(timestepSeconds is > 0 and < 0.1f))
        {
            throw ProblemException.BadInput($"A physics step of {timestepSeconds} s was asked for.", "Step with SimulationTime.TimestepSeconds.");
        }

        _timestepSeconds = timestepSeconds;
        BeginEvents();
        if (_isJointTopologyChanged)
        {
            RebuildForest();
        }

        AimKinematics(timestepSeconds);
        UpdateMovingBounds();
        FindNewPairs();
        UpdateContacts();
        WakeTouched();
        Solve(timestepSeconds);
        FinishStep(timestepSeconds);
    }

    private void Solve(float timestepSeconds)
    {
        float h = timestepSeconds / Settings.SubstepCount;
        BeginBodies();
        ActivateJoints();
        ActivateGrabs();
        PrepareContacts(h);
        BuildJoints();
        for (int substep = 0; substep < Settings.SubstepCount; substep++)
        {
            Substep(h, timestepSeconds - (h * substep));
        }

        ApplyRestitution();
    }

    private void Substep(float h, float secondsLeft)
    {
        IntegrateVelocities(h);
        CarryWeights(h);
        PrepareGrabs(h, secondsLeft);
        WarmStartJoints(h);
        WarmStartContacts();
        SolveOnce(h, useBias: true);
        IntegratePositions(h);

        // The relaxation meets the joints where they are now. With the old rows a pendulum would lose the part
        // (angle per substep)^2 / 2 of its speed each time; with the new ones the two projections cancel (as in RATTLE,
        // Andersen 1983).
        BuildJoints();
        SolveOnce(h, useBias: false);
        SumContactImpulses();
        SumJointLoads();
    }

    private void SolveOnce(float h, bool useBias)
    {
        float jointBias = useBias ? JointCorrection / h : 0f;
        SolveGrabs(h);
        SolveFreeCoordinates(h, useBias);
        SolveTrees(jointBias);
        SolveLoops(jointBias);
        SolveContacts(1f / h, useBias);
    }

    private void BeginBodies()
    {
        for (int i = 1; i < _bodyLimit; i++)
        {
            ref Body body = ref _bodies[i];
            body.ConstraintCount = 0;
            body.CenterAtStart = body.Center;
            _motions[i].Shift = Vector3.Zero;
            _motions[i].Turn = Vector3.Zero;
        }
    }

    /// <summary>Gives kinematic bodies with a target the velocity that brings them there.</summary>
    private void AimKinematics(float timestepSeconds)
    {
        float rate = 1f / timestepSeconds;
        for (int i = 1; i < _bodyLimit; i++)
        {
            ref readonly Body body = ref _bodies[i];
            if (body.Kind == BodyKind.Kinematic && body.HasTarget)
            {
                Vector3 center = body.Target.TransformPoint(body.CenterInBody);
                _motions[i].Linear = (center - body.Center) * rate;
                Quaternion turn = DetMath.Multiply(body.Target.Orientation, Quaternion.Conjugate(body.Orientation));
                _motions[i].Angular = RotationVector(turn) * rate;
            }
        }
    }

    private void FinishStep(float timestepSeconds)
    {
        StoreContacts();
        FinishGrabs(timestepSeconds / Settings.SubstepCount);
        StopKinematics();
        ClampFastBodies();
        int awake = UpdateSleep(timestepSeconds);
        int touching = FinishEvents();
        Statistics = new PhysicsStatistics(
            CountBodies(), awake, _pairTable.Count, touching, CountJoints(), Math.Max(0, _forest.TreeStarts.Count - 1), _clampedCount);
    }

    private void StopKinematics()
    {
        for (int i = 1; i < _bodyLimit; i++)
        {
            ref Body body = ref _bodies[i];
            if (body.Kind == BodyKind.Kinematic && body.HasTarget)
            {
                body.HasTarget = false;
                body.Orientation = body.Target.Orientation;
                body.Center = body.Target.TransformPoint(body.CenterInBody);
                _motions[i].Linear = Vector3.Zero;
                _motions[i].Angular = Vector3.Zero;
            }
        }
    }

    private int CountBodies()
    {
        int count = 0;
        for (int i = 1; i < _bodyLimit; i++)
        {
            count += _bodies[i].Kind is BodyKind.Dynamic or BodyKind.Kinematic ? 1 : 0;
        }

        return count;
    }

    private int CountJoints()
    {
        int count = 0;
        for (int i = 0; i < _jointLimit; i++)
        {
            count += _joints[i].IsUsed ? 1 : 0;
        }

        return count;
    }
}
