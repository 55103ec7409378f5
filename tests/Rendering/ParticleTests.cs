using System.Numerics;
using VRLab.Core;
using VRLab.Rendering.Particles;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Each kind of particle a while after it began.</summary>
public sealed class ParticleTests : RenderFixture
{
    [TestCase(ParticleKind.Steam)]
    [TestCase(ParticleKind.Smoke)]
    [TestCase(ParticleKind.Fire)]
    [TestCase(ParticleKind.Sparks)]
    [TestCase(ParticleKind.FoamJet)]
    [TestCase(ParticleKind.Drops)]
    [TestCase(ParticleKind.Splash)]
    public void A_kind_in_the_room(ParticleKind kind)
    {
        using SceneRenderer renderer = NewRenderer(160);
        LightScene.AddTable(renderer);
        bool isJet = kind is ParticleKind.FoamJet;
        Vector3 from = kind == ParticleKind.Drops ? new Vector3(0, 1.5f, -0.8f) : new Vector3(isJet ? -0.7f : 0, isJet ? 1.1f : 0.75f, -0.8f);
        Vector3 toward = isJet ? Vector3.UnitX : kind == ParticleKind.Drops ? -Vector3.UnitY : Vector3.UnitY;
        renderer.Particles.AddEmitter(kind, new Pose(from, Toward(toward)), kind == ParticleKind.Drops ? 3f : 1f);
        renderer.Particles.Advance(2.5f);
        GoldenImage.Check($"particles-{kind}".ToLowerInvariant(), Gpu, renderer, kind is ParticleKind.Sparks or ParticleKind.Drops or ParticleKind.Splash ? Near : LightScene.View, 160);
    }

    [TestCase(RenderQuality.Low)]
    [TestCase(RenderQuality.High)]
    public void Steam_and_smoke_that_touch_a_table(RenderQuality quality)
    {
        using SceneRenderer renderer = NewRenderer(160, quality: quality);
        LightScene.AddTable(renderer);
        renderer.Particles.AddEmitter(ParticleKind.Smoke, new Pose(new Vector3(0.35f, 0.78f, -0.7f), Toward(-Vector3.UnitY)), 1f);
        renderer.Particles.AddEmitter(ParticleKind.Steam, new Pose(new Vector3(-0.3f, 0.75f, -0.75f), Toward(Vector3.UnitX)), 2f);
        renderer.Particles.Advance(2.5f);
        GoldenImage.Check($"particles-touch-{quality}".ToLowerInvariant(), Gpu, renderer, LightScene.View, 160);
    }

    [Test]
    public void Particles_fade_after_their_emitter_is_gone_and_never_exceed_their_number()
    {
        var systems = new ParticleSystems();
        EmitterHandle emitter = systems.AddEmitter(ParticleKind.FoamJet, Pose.Identity, 4f);
        systems.Emit(ParticleKind.Sparks, Pose.Identity, ParticleSystems.MaximumParticles * 2);
        Assert.That(systems.Count, Is.EqualTo(ParticleSystems.MaximumParticles));
        systems.Advance(0.5f);
        Assert.That(systems.Count, Is.InRange(200, ParticleSystems.MaximumParticles));
        systems.RemoveEmitter(emitter);
        systems.Advance(3f);
        Assert.That(systems.Count, Is.Zero);
    }

    private static EyeView Near { get; } = Cameras.LookAt(new Vector3(0, 1.25f, 0.1f), new Vector3(0, 1.0f, -0.8f), 55);

    private static Quaternion Toward(Vector3 direction) =>
        direction == Vector3.UnitX
            ? Quaternion.CreateFromAxisAngle(Vector3.UnitY, -MathF.PI / 2f)
            : Quaternion.CreateFromAxisAngle(Vector3.UnitX, direction.Y * MathF.PI / 2f);
}
