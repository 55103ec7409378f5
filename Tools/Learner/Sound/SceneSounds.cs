using System.Numerics;
using VRLab.Assets;
using VRLab.Audio;
using VRLab.Audio.Synthesis;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// What is heard of the session, from the stream alone, so that a replay sounds the same: machines by the process, knocks by what hit what,
/// switches, signals, the learner's own steps; in the room's acoustics, behind what stands between.
/// </summary>
internal sealed class SceneSounds
{
    private const float StrideMeters = 0.72f;

    /// <summary>A head that moves farther than this in one update was carried: teleported, recentered.</summary>
    private const float JumpMeters = 0.3f;
    private const float EarHeightMeters = 1.55f;
    private readonly SessionMirror _mirror;
    private readonly Scenario _scenario;
    private readonly AudioMixer _mixer;
    private readonly SoundBank _bank = new();
    private readonly List<StateVoice> _voices = [];
    private readonly List<SwitchSound> _switches = [];
    private readonly Dictionary<ObjectId, SoundMaterial> _materials = [];
    private readonly Dictionary<(string Sound, ObjectId Source), SustainedVoice> _sustained = [];
    private readonly SoundOccluders _occluders;
    private Vector3? _headBefore;
    private float _walkedMeters;
    private bool _isSilenced;

    public SceneSounds(Scenario scenario, SessionMirror mirror, AudioMixer mixer)
    {
        (_scenario, _mirror, _mixer) = (scenario, mirror, mixer);
        _occluders = new SoundOccluders(scenario);
        mixer.SetRoom(AcousticsOf(ModelKit.Build(scenario.Scene.Room.Asset, scenario.Scene.Room.Parameters)));
        foreach (SceneObject item in scenario.Objects)
        {
            _voices.AddRange(item.Sounds.Select(sound => new StateVoice(sound, item.WorldFromObject.Position + (Vector3.UnitY * 0.5f), mixer, _bank, _occluders)));
            if (item.Interaction is LeverInteraction or ToggleInteraction)
            {
                _switches.Add(new SwitchSound(item, item.Asset.Contains("isolator", StringComparison.Ordinal) || item.Asset.Contains("breaker", StringComparison.Ordinal)));
            }
        }

        mirror.ObjectWasUsed += (_, used) => Use(used);
        mirror.ThingsCollided += (_, strike) => Knock(strike);
        mirror.SoundWasPlayed += (_, played) => Signal(played);
        mirror.SoundWasSustained += (_, sustained) => Sustain(sustained);
        foreach ((_, SoundSustained sound) in mirror.Sounding)
        {
            Sustain(sound);
        }

        mirror.PanelWasChanged += (_, _, change) => Play(_bank.Detent, PositionOf(change.Panel), 0.5f);
    }

    /// <summary>The mixer is gone: what the stream still tells is not played.</summary>
    public void Silence() => _isSilenced = true;

    public void Update(in Pose worldFromHead)
    {
        foreach (StateVoice voice in _voices)
        {
            voice.Update(_mirror.ProcessValue(voice.Sound.Quantity), worldFromHead.Position, _mirror.Tick);
        }

        foreach (SustainedVoice voice in _sustained.Values)
        {
            voice.Update(worldFromHead.Position, _mirror.Tick);
        }

        foreach (SwitchSound item in _switches)
        {
            if (item.HasReachedEnd(_mirror.ControlPosition(item.Object.Id)))
            {
                _mixer.Play(item.IsHeavy ? _bank.Breaker : _bank.Detent, item.Object.WorldFromObject.Position, item.IsHeavy ? 0.9f : 0.5f);
            }
        }

        Walk(worldFromHead);
    }

    private static RoomAcoustics AcousticsOf(ModelAsset room)
    {
        const float BareHall = 0.08f;
        if (room.Rooms.Count > 0)
        {
            RoomData first = room.Rooms[0];
            return RoomAcoustics.Of(first.VolumeCubicMeters, first.SurfaceSquareMeters, first.MeanAbsorption);
        }

        var minimum = new Vector3(float.PositiveInfinity);
        Vector3 maximum = -minimum;
        foreach (ModelNode node in room.Nodes)
        {
            foreach (MeshVertex vertex in node.Parts.SelectMany(part => part.Mesh.Vertices))
            {
                Vector3 point = node.ModelFromNode.TransformPoint(vertex.Position);
                (minimum, maximum) = (Vector3.Min(minimum, point), Vector3.Max(maximum, point));
            }
        }

        Vector3 size = maximum - minimum;
        return RoomAcoustics.Of(size.X * size.Y * size.Z, 2f * ((size.X * size.Y) + (size.Y * size.Z) + (size.Z * size.X)), BareHall);
    }

    private void Use(in WorldEvent used)
    {
        (Core.Sound.PcmClip? clip, float gain) = used.Kind switch
        {
            WorldEventKind.Pressed => (_bank.Click, 0.5f),
            WorldEventKind.Clicked or WorldEventKind.PinPulled => (_bank.Detent, 0.6f),
            WorldEventKind.Snapped or WorldEventKind.Unsnapped => (_bank.Knock(MaterialOf(used.Object), SoundMaterial.Steel), 0.35f),
            _ => (null, 0f),
        };
        if (clip is not null)
        {
            Play(clip, PositionOf(used.Object), gain);
        }
    }

    private void Knock(in ContactStruck strike)
    {
        float gain = ContactSounds.GainOf(strike.ApproachMetersPerSecond);
        if (gain > 0f && !_isSilenced)
        {
            SoundMaterial other = strike.Other.Name == "room" ? SoundMaterial.Concrete : MaterialOf(strike.Other);
            AudioVoice voice = _mixer.Play(_bank.Knock(MaterialOf(strike.Object), other), strike.PointInWorld, gain);
            voice.Occlusion = _headBefore is { } head ? _occluders.Between(head, strike.PointInWorld) : 0f;
        }
    }

    private void Signal(in SoundPlayed played)
    {
        (Core.Sound.PcmClip clip, SoundCategory category) = _bank.Named(played.Sound);
        if (_isSilenced)
        {
            return;
        }

        if (string.IsNullOrEmpty(played.Source.Name))
        {
            _mixer.PlayAtListener(clip, 0.6f, category);
        }
        else
        {
            _mixer.Play(clip, PositionOf(played.Source), 1f, category);
        }
    }

    private void Sustain(in SoundSustained sustained)
    {
        (string, ObjectId) key = (sustained.Sound, sustained.Source);
        if (_sustained.Remove(key, out SustainedVoice? before))
        {
            before.Stop();
        }

        if (sustained.IsOn && !_isSilenced)
        {
            (Core.Sound.PcmClip clip, SoundCategory category) = _bank.Named(sustained.Sound);
            Vector3? at = string.IsNullOrEmpty(sustained.Source.Name) ? null : PositionOf(sustained.Source);
            AudioVoice voice = at is { } place ? _mixer.Loop(clip, place, 1f, category) : _mixer.LoopAtListener(clip, 0.6f, category);
            _sustained.Add(key, new SustainedVoice(voice, at, _occluders));
        }
    }

    private void Play(Core.Sound.PcmClip clip, Vector3 positionInWorld, float gain)
    {
        if (!_isSilenced)
        {
            _mixer.Play(clip, positionInWorld, gain);
        }
    }

    private void Walk(in Pose worldFromHead)
    {
        Vector3 head = worldFromHead.Position;
        if (_headBefore is { } before)
        {
            float moved = new Vector2(head.X - before.X, head.Z - before.Z).Length();
            _walkedMeters = moved > JumpMeters ? 0f : _walkedMeters + moved;
            if (_walkedMeters > StrideMeters)
            {
                _walkedMeters = 0f;
                _mixer.Play(_bank.Footstep, head - (Vector3.UnitY * EarHeightMeters), 0.35f, SoundCategory.Ambience);
            }
        }

        _headBefore = head;
    }

    private SoundMaterial MaterialOf(ObjectId id)
    {
        if (!_materials.TryGetValue(id, out SoundMaterial material))
        {
            material = _scenario.Objects.FirstOrDefault(item => item.Id == id) is { } item ? SoundMaterials.Of(item) : SoundMaterial.Plastic;
            _materials.Add(id, material);
        }

        return material;
    }

    private Vector3 PositionOf(ObjectId id)
    {
        if (_mirror.TryGetPose(id, out Pose pose))
        {
            return pose.Position;
        }

        return _scenario.Objects.FirstOrDefault(item => item.Id == id)?.WorldFromObject.Position ?? _headBefore ?? Vector3.Zero;
    }

    /// <summary>A switch that clacks where it arrives.</summary>
    private sealed class SwitchSound(SceneObject item, bool isHeavy)
    {
        private int _end = -1;

        public SceneObject Object => item;

        public bool IsHeavy => isHeavy;

        public bool HasReachedEnd(double position)
        {
            int end = position >= 0.98 ? 1 : position <= 0.02 ? 0 : 2;
            bool hasReached = end != _end && end < 2 && _end >= 0;
            _end = end;
            return hasReached;
        }
    }
}
