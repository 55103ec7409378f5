using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>Worlds that tests and benchmarks share.</summary>
public static class PhysicsScenes
{
    /// <summary>
    /// A laboratory of 200 loose bodies: four benches with stacks of boxes, cups, rods, balls and padlocks, dropped from a
    /// little above; and eight handwheels on the wall. The seed places and turns what lies loose.
    /// </summary>
    public static PhysicsWorld LabBench(ulong seed = 1, bool allowSleep = true)
    {
        var world = new PhysicsWorld(new PhysicsSettings { AllowSleep = allowSleep });
        var random = new DeterministicRandom(seed);
        world.AddStatic(world.AddBox(new Vector3(15, 0.05f, 15)), Pose.At(0, -0.05f, 0));
        ShapeHandle top = world.AddBox(new Vector3(1.0f, 0.02f, 0.4f));
        ShapeHandle[] loose = LooseShapes(world);
        for (int bench = 0; bench < 4; bench++)
        {
            float z = (bench - 1.5f) * 1.5f;
            world.AddStatic(top, Pose.At(0, 0.88f, z));
            AddStacks(world, z);
            for (int i = 0; i < 28; i++)
            {
                var position = new Vector3(
                    0.05f + (0.13f * (i % 7)), 0.98f + (0.12f * (i / 14)), z - 0.25f + (0.2f * (i / 7 % 2)) + (float)random.NextDouble(-0.02, 0.02));
                world.AddBody(new BodyDescription(loose[i % loose.Length], new Pose(position, RandomTurn(ref random)), 0.3f));
            }
        }

        AddHandwheels(world);
        return world;
    }

    /// <summary>A closed room with walls 5 cm thick and bodies thrown from its middle in seeded directions; they do not meet each other.</summary>
    public static PhysicsWorld ThrowingRoom(int count, float speed, ulong seed, BodyHandle[] thrown)
    {
        ArgumentNullException.ThrowIfNull(thrown);
        var world = new PhysicsWorld(new PhysicsSettings { BodyCapacity = count + 16, ContactCapacity = 16384, ColliderCapacity = (2 * count) + 64 });
        var random = new DeterministicRandom(seed);
        AddRoom(world, new Vector3(2, 1.5f, 2.5f), 0.05f);
        ShapeHandle[] loose = LooseShapes(world);
        for (int i = 0; i < count; i++)
        {
            Vector3 direction = RandomDirection(ref random);
            thrown[i] = world.AddBody(new BodyDescription(loose[i % loose.Length], new Pose(Vector3.Zero, RandomTurn(ref random)), 0.3f)
            {
                LinearVelocity = direction * speed,
                AngularVelocity = RandomDirection(ref random) * 15f,
                Filter = new CollisionFilter(2, 1),
                Material = new SurfaceMaterial(0.4f, 0.4f),
            });
        }

        return world;
    }

    private static void AddRoom(PhysicsWorld world, Vector3 half, float thickness)
    {
        float t = thickness / 2;
        ShapeHandle x = world.AddBox(new Vector3(t, half.Y + thickness, half.Z + thickness));
        ShapeHandle y = world.AddBox(new Vector3(half.X + thickness, t, half.Z + thickness));
        ShapeHandle z = world.AddBox(new Vector3(half.X + thickness, half.Y + thickness, t));
        for (int side = -1; side <= 1; side += 2)
        {
            world.AddStatic(x, Pose.At(side * (half.X + t), 0, 0));
            world.AddStatic(y, Pose.At(0, side * (half.Y + t), 0));
            world.AddStatic(z, Pose.At(0, 0, side * (half.Z + t)));
        }
    }

    private static ShapeHandle[] LooseShapes(PhysicsWorld world)
    {
        ShapeHandle rod = world.AddCapsule(0.01f, 0.03f);
        ShapeHandle body = world.AddBox(new Vector3(0.02f, 0.025f, 0.01f));
        var cup = new Vector3[12];
        for (int i = 0; i < 6; i++)
        {
            float x = 0.03f * (float)DetMath.Cos(i * Math.PI / 3);
            float z = 0.03f * (float)DetMath.Sin(i * Math.PI / 3);
            cup[2 * i] = new Vector3(x, -0.04f, z);
            cup[(2 * i) + 1] = new Vector3(x * 1.2f, 0.04f, z * 1.2f);
        }

        return
        [
            world.AddBox(new Vector3(0.03f, 0.02f, 0.04f)),
            world.AddHull(cup),
            rod,
            world.AddSphere(0.025f),
            world.AddCompound([new CompoundChild(body, Pose.Identity), new CompoundChild(rod, new Pose(new Vector3(0, 0.035f, 0), DetMath.FromAxisAngle(Vector3.UnitZ, 1.5708f)))]),
        ];
    }

    private static void AddStacks(PhysicsWorld world, float z)
    {
        ShapeHandle box = world.AddBox(new Vector3(0.04f));
        for (int i = 0; i < 20; i++)
        {
            world.AddBody(new BodyDescription(box, Pose.At(-0.9f + (0.15f * (i / 5)), 0.94f + (0.0805f * (i % 5)), z), 0.5f));
        }
    }

    private static void AddHandwheels(PhysicsWorld world)
    {
        ShapeHandle wheel = world.AddBox(new Vector3(0.1f, 0.1f, 0.015f));
        for (int i = 0; i < 8; i++)
        {
            BodyHandle body = world.AddBody(new BodyDescription(wheel, Pose.At(-2f + (0.5f * i), 1.2f, -4), 1.5f));
            JointDescription hinge = world.DescribeJoint(JointKind.Hinge, BodyHandle.World, body, Pose.At(-2f + (0.5f * i), 1.2f, -4));
            hinge.FrictionForce = 1.2f;
            world.AddJoint(hinge);
            world.SetVelocity(body, Vector3.Zero, new Vector3(0, 0, 20));
        }
    }

    private static Vector3 RandomDirection(ref DeterministicRandom random)
    {
        while (true)
        {
            var v = new Vector3((float)random.NextDouble(-1, 1), (float)random.NextDouble(-1, 1), (float)random.NextDouble(-1, 1));
            float square = DetMath.LengthSquared(v);
            if (square is > 0.01f and <= 1f)
            {
                return DetMath.Normalize(v);
            }
        }
    }

    private static Quaternion RandomTurn(ref DeterministicRandom random) =>
        DetMath.FromAxisAngle(RandomDirection(ref random), (float)random.NextDouble(0, 6.28));
}
