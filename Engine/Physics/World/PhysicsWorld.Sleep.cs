using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private void Wake(int body)
    {
        ref Body woken = ref _bodies[body];
        woken.StillSeconds = 0;
        if (!woken.IsAsleep)
        {
            return;
        }

        int island = woken.SleepIsland;
        for (int i = 1; i < _bodyLimit; i++)
        {
            if (_bodies[i].IsAsleep && _bodies[i].SleepIsland == island)
            {
                _bodies[i].IsAsleep = false;
                _bodies[i].StillSeconds = 0;
            }
        }
    }

    /// <summary>Wakes what an awake, moving body has come to touch.</summary>
    private void WakeTouched()
    {
        for (int i = 0; i < _pairLimit; i++)
        {
            ref readonly ContactPair pair = ref _pairs[i];
            if (!pair.IsUsed || pair.PointCount == 0)
            {
                continue;
            }

            WakeByContact(pair.BodyA, pair.BodyB);
            WakeByContact(pair.BodyB, pair.BodyA);
        }
    }

    private void WakeByContact(int sleeper, int other)
    {
        if (_bodies[sleeper].IsAsleep && IsAwakeMover(other) && (_bodies[other].IsMovable || IsMoving(other)))
        {
            Wake(sleeper);
        }
    }

    private bool IsMoving(int body)
    {
        ref readonly BodyMotion motion = ref _motions[body];
        float turning = DetMath.Length(motion.Angular) * _bodies[body].OuterRadius;
        return DetMath.Length(motion.Linear) + turning > Settings.SleepSpeedMetersPerSecond;
    }

    /// <summary>Puts islands to sleep that have been still long enough; returns how many bodies are awake.</summary>
    private int UpdateSleep(float timestepSeconds)
    {
        BuildIslands(timestepSeconds);
        int awake = 0;
        for (int i = 1; i < _bodyLimit; i++)
        {
            ref Body body = ref _bodies[i];
            if (!IsAwakeDynamic(i))
            {
                continue;
            }

            int island = IslandOf(i);
            body.SleepIsland = island;
            if (Settings.AllowSleep && _bodies[island].StillSeconds >= Settings.SleepAfterSeconds)
            {
                body.IsAsleep = true;
                _motions[i].Linear = Vector3.Zero;
                _motions[i].Angular = Vector3.Zero;
            }
            else
            {
                awake++;
            }
        }

        return awake;
    }

    /// <summary>Joins bodies that touch or hang together; the root of each island learns the shortest stillness in it.</summary>
    private void BuildIslands(float timestepSeconds)
    {
        for (int i = 1; i < _bodyLimit; i++)
        {
            ref Body body = ref _bodies[i];
            body.IslandParent = i;
            bool isStill = body.CanSleep && body.GrabCount == 0 && !IsMoving(i);
            body.StillSeconds = isStill ? body.StillSeconds + (body.IsAsleep ? 0 : timestepSeconds) : 0f;
        }

        for (int i = 0; i < _pairLimit; i++)
        {
            if (_pairs[i].IsUsed && _pairs[i].IsTouching)
            {
                Join(_pairs[i].BodyA, _pairs[i].BodyB);
            }
        }

        for (int i = 0; i < _jointLimit; i++)
        {
            if (_joints[i].IsUsed)
            {
                Join(_joints[i].BodyA, _joints[i].BodyB);
            }
        }
    }

    private void Join(int a, int b)
    {
        if (IsAwakeDynamic(a) && IsAwakeDynamic(b))
        {
            int rootA = IslandOf(a);
            int rootB = IslandOf(b);
            int root = Math.Min(rootA, rootB);
            int child = Math.Max(rootA, rootB);
            _bodies[child].IslandParent = root;
            _bodies[root].StillSeconds = Math.Min(_bodies[root].StillSeconds, _bodies[child].StillSeconds);
        }
        else
        {
            StayAwakeByMovingPartner(a, b);
            StayAwakeByMovingPartner(b, a);
        }
    }

    /// <summary>A moving kinematic partner keeps a body awake.</summary>
    private void StayAwakeByMovingPartner(int body, int partner)
    {
        if (IsAwakeDynamic(body) && _bodies[partner].Kind == BodyKind.Kinematic && IsMoving(partner))
        {
            _bodies[IslandOf(body)].StillSeconds = 0;
        }
    }

    private int IslandOf(int body)
    {
        while (_bodies[body].IslandParent != body)
        {
            _bodies[body].IslandParent = _bodies[_bodies[body].IslandParent].IslandParent;
            body = _bodies[body].IslandParent;
        }

        return body;
    }
}
