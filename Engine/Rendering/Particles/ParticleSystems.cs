using System.Numerics;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Rendering.Particles;

/// <summary>Where the frame's particles lie in its arena, and how many they are.</summary>
internal readonly record struct ParticleDraw(uint FirstVector, uint Count);

/// <summary>
/// Steam, sparks, smoke and the like. They are for the eye alone: nothing in the session depends on them. Their chance is
/// seeded and they move with the time of the frames, so that equal frames look equal. Allocates nothing after it was made.
/// </summary>
public sealed class ParticleSystems
{
    /// <summary>More than this is not drawn; the oldest make room.</summary>
    public const int MaximumParticles = 2048;

    private const int MaximumEmitters = 64;
    private const float LongestStepSeconds = 0.1f;

    /// <summary>Vectors that the shader reads for each: see particle.vert.</summary>
    private const int VectorsPerParticle = 4;

    private struct Particle
    {
        public ParticleKind Kind;
        public Vector3 Position;
        public Vector3 Velocity;
        public float Age;
        public float Life;
        public float Turn;
        public float Strength;
    }

    private struct Emitter
    {
        public bool IsUsed;
        public ParticleKind Kind;
        public Pose WorldFromEmitter;
        public float Intensity;
        public float Due;
    }

    private readonly Particle[] _particles = new Particle[MaximumParticles];
    private readonly float[] _keys = new float[MaximumParticles];
    private readonly int[] _order = new int[MaximumParticles];
    private readonly Emitter[] _emitters = new Emitter[MaximumEmitters];
    private DeterministicRandom _random = new(0x5EED);
    private double _lastSeconds = double.NaN;
    private int _count;

    public int Count => _count;

    /// <summary>Adds an emitter that shines along its -Z.</summary>
    /// <param name="kind">What it emits.</param>
    /// <param name="worldFromEmitter">Its mouth.</param>
    /// <param name="intensity">0: closed; 1: as much as the kind usually does.</param>
    /// <exception cref="ProblemException">All emitters are in use.</exception>
    public EmitterHandle AddEmitter(ParticleKind kind, in Pose worldFromEmitter, float intensity)
    {
        int index = Array.FindIndex(_emitters, emitter => !emitter.IsUsed);
        if (index < 0)
        {
            throw ProblemException.BadInput($"The scene cannot hold more than {MaximumEmitters} sources of particles.", "Remove those that are done.");
        }

        _emitters[index] = new Emitter { IsUsed = true, Kind = kind, WorldFromEmitter = worldFromEmitter, Intensity = intensity };
        return new EmitterHandle(index);
    }

    public void SetEmitter(EmitterHandle handle, in Pose worldFromEmitter, float intensity) =>
        (_emitters[handle.Index].WorldFromEmitter, _emitters[handle.Index].Intensity) = (worldFromEmitter, Math.Clamp(intensity, 0f, 4f));

    /// <summary>Its particles live on until they fade.</summary>
    public void RemoveEmitter(EmitterHandle handle) => _emitters[handle.Index].IsUsed = false;

    /// <summary>A single burst.</summary>
    public void Emit(ParticleKind kind, in Pose worldFromEmitter, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Emit(kind, worldFromEmitter, 1f, 0f);
        }
    }

    /// <summary>Moves all particles on by some time, in steps, as if so many frames had been drawn: for pictures of a running scene.</summary>
    public void Advance(float seconds)
    {
        for (float left = seconds; left > 1e-4f; left -= 1f / 60f)
        {
            Step(Math.Min(left, 1f / 60f));
        }
    }

    /// <summary>Moves on to the frame's time and writes what is to be drawn into its arena, far ones first.</summary>
    internal ParticleDraw Prepare(GpuFrame frame, ReadOnlySpan<EyeView> views, double timeSeconds)
    {
        float step = double.IsNaN(_lastSeconds) ? 0f : Math.Clamp((float)(timeSeconds - _lastSeconds), 0f, LongestStepSeconds);
        _lastSeconds = timeSeconds;
        Step(step);
        if (_count == 0)
        {
            return default;
        }

        Vector3 eye = views[0].WorldFromEye.Position;
        for (int i = 0; i < _count; i++)
        {
            (_keys[i], _order[i]) = (-Vector3.DistanceSquared(_particles[i].Position, eye), i);
        }

        _keys.AsSpan(0, _count).Sort(_order.AsSpan(0, _count));
        ulong offset = frame.Reserve(_count * VectorsPerParticle, out Span<Vector4> vectors);
        for (int i = 0; i < _count; i++)
        {
            Write(_particles[_order[i]], vectors.Slice(i * VectorsPerParticle, VectorsPerParticle));
        }

        return new ParticleDraw((uint)(offset / 16), (uint)_count);
    }

    private static void Write(in Particle particle, Span<Vector4> vectors)
    {
        ParticleLook look = ParticleLook.Of(particle.Kind);
        float age = particle.Age / particle.Life;
        float fade = Math.Min(age * 8f, 1f) * (1f - (age * age));
        float size = look.StartSize + ((look.EndSize - look.StartSize) * MathF.Sqrt(age));
        vectors[0] = new Vector4(particle.Position, size);
        vectors[1] = look.Color with { W = look.Color.W * fade * particle.Strength };
        vectors[2] = new Vector4(particle.Velocity * look.StreakSeconds, look.Glow);
        vectors[3] = new Vector4(particle.Turn, look.Ragged, look.Adds, age);
    }

    private void Step(float seconds)
    {
        if (seconds <= 0)
        {
            return;
        }

        for (int i = _count - 1; i >= 0; i--)
        {
            Move(i, seconds);
        }

        for (int i = 0; i < MaximumEmitters; i++)
        {
            ref Emitter emitter = ref _emitters[i];
            emitter.Due += emitter.IsUsed ? seconds * emitter.Intensity * ParticleLook.Of(emitter.Kind).PerSecond : 0f;
            for (; emitter.IsUsed && emitter.Due >= 1f; emitter.Due -= 1f)
            {
                Emit(emitter.Kind, emitter.WorldFromEmitter, Math.Min(emitter.Intensity, 1f), seconds * Chance());
            }
        }
    }

    private void Move(int index, float seconds)
    {
        ref Particle particle = ref _particles[index];
        ParticleLook look = ParticleLook.Of(particle.Kind);
        particle.Age += seconds;
        if (particle.Age >= particle.Life)
        {
            _particles[index] = _particles[--_count];
            return;
        }

        particle.Velocity = (particle.Velocity * MathF.Exp(-look.Drag * seconds)) + new Vector3(0, look.Lift * seconds, 0);
        particle.Position += particle.Velocity * seconds;
        particle.Turn += seconds * (Chance() - 0.5f);
    }

    private void Emit(ParticleKind kind, in Pose from, float strength, float headStartSeconds)
    {
        ParticleLook look = ParticleLook.Of(kind);
        float angle = Chance() * MathF.Tau;
        float away = look.SpreadRadians * MathF.Sqrt(Chance());
        (float sine, float cosine) = MathF.SinCos(angle);
        Vector3 direction = from.TransformDirection(Vector3.Normalize(new Vector3(cosine * away, sine * away, -1f)));
        int index = _count < MaximumParticles ? _count++ : (int)(Chance() * (MaximumParticles - 1));
        Vector3 velocity = direction * (look.Speed * (0.7f + (0.6f * Chance())));
        _particles[index] = new Particle
        {
            Kind = kind,
            Position = from.Position + (velocity * headStartSeconds),
            Velocity = velocity,
            Life = look.LifeSeconds * (0.75f + (0.5f * Chance())),
            Turn = Chance() * MathF.Tau,
            Strength = strength,
        };
    }

    private float Chance() => (float)_random.NextDouble();
}
