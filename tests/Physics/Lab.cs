using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics.Tests;

/// <summary>A small world with a floor, and shorthands for what the tests put into it.</summary>
internal sealed class Lab
{
    public const float Tick = SimulationTime.TimestepSeconds;

    public Lab(PhysicsSettings? settings = null, bool hasFloor = true, SurfaceMaterial? floor = null)
    {
        World = new PhysicsWorld(settings ?? new PhysicsSettings());
        if (hasFloor)
        {
            ShapeHandle shape = World.AddBox(new Vector3(20, 0.5f, 20));
            World.AddStatic(new BodyDescription(shape, Pose.At(0, -0.5f, 0), 0) { Material = floor ?? SurfaceMaterial.Default });
        }
    }

    public PhysicsWorld World { get; }

    public BodyHandle Box(Vector3 position, float edge, float mass) =>
        World.AddBody(new BodyDescription(World.AddBox(new Vector3(edge / 2)), Pose.At(position), mass));

    public BodyHandle Sphere(Vector3 position, float radius, float mass) =>
        World.AddBody(new BodyDescription(World.AddSphere(radius), Pose.At(position), mass));

    public void Run(double seconds, Action<double>? beforeStep = null)
    {
        long ticks = SimulationTime.TicksFrom(seconds);
        for (long tick = 0; tick < ticks; tick++)
        {
            beforeStep?.Invoke(SimulationTime.SecondsAt(tick + 1));
            World.Step(Tick);
        }
    }

    public Vector3 Position(BodyHandle body) => World.GetPose(body).Position;
}
