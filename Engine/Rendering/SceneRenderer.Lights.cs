using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Lighting;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    private readonly List<int> _roomLights = [];
    private readonly ShadowedLights _shadowed = new();
    private int _writtenLights = -1;

    /// <summary>In which light the scene is seen. A change is for moments in which it may take some hundredths of a second.</summary>
    public LightingMood Mood => _lights.Mood;

    /// <summary>How many lights a place of the lit rooms has drawn live on average: those with shadows, then all others.</summary>
    public (double Shadowed, double Plain) LiveLightsPerPlace => _grid.MeanListed();

    private int ShadowedLights => RenderQualities.ShadowedLights(_quality);

    /// <summary>Lights that are on.</summary>
    public int Lights => _lights.LitCount;

    public void SetMood(LightingMood mood)
    {
        if (mood == Mood)
        {
            return;
        }

        _lights.SetMood(mood);
        _isBakeStale = true;
        foreach (SceneInstance? instance in _instances)
        {
            instance?.UpdateStates(mood);
        }
    }

    /// <summary>Adds a light to those of the models.</summary>
    /// <exception cref="ProblemException">The scene has as many lights as it can hold.</exception>
    public LightHandle AddLight(in SceneLight light)
    {
        int index = _lights.Add(light);
        return index >= 0
            ? new LightHandle(index)
            : throw ProblemException.BadInput($"The scene cannot hold more than {LightTable.Capacity} lights.", "Remove some, or let one light stand for several lamps.");
    }

    /// <summary>Moves or changes a light; a few may change in each frame.</summary>
    public void SetLight(LightHandle handle, in SceneLight light) => _lights.Set(handle.Index, light);

    public void RemoveLight(LightHandle handle) => _lights.Remove(handle.Index);

    /// <summary>Lights that a model brings; more than the scene can hold are left out.</summary>
    private void AddLightsOf(SceneInstance instance)
    {
        foreach (RoomData room in instance.Model.Asset.Rooms)
        {
            foreach (LuminaireData luminaire in room.Luminaires)
            {
                instance.Lights.Add(_lights.Add(ModelLights.From(luminaire, instance.WorldFromModel), luminaire.Feed));
            }
        }

        for (int i = 0; i < instance.LightNumbers.Length; i++)
        {
            instance.Lights.Add(_lights.Add(LightOf(instance, i)));
        }

        if (instance.Model.Asset.Rooms.Count > 0)
        {
            ChooseRoomLights();
        }
    }

    /// <summary>Lamps go with what carries them. A room that moves is lit anew; for loading.</summary>
    private void MoveLightsOf(SceneInstance instance)
    {
        if (instance.Model.Asset.Rooms.Count > 0)
        {
            RemoveLightsOf(instance);
            AddLightsOf(instance);
        }
        else
        {
            UpdateLightsOf(instance);
        }
    }

    /// <summary>Takes over where the lights of a model's nodes are and what they are now. Allocates nothing.</summary>
    private void UpdateLightsOf(SceneInstance instance)
    {
        int first = instance.Lights.Count - instance.LightNumbers.Length;
        for (int i = 0; first >= 0 && i < instance.LightNumbers.Length; i++)
        {
            if (instance.Lights[first + i] is var index and >= 0)
            {
                _lights.Set(index, LightOf(instance, i));
            }
        }
    }

    /// <summary>A light of a model; without strength where its node is hidden.</summary>
    private SceneLight LightOf(SceneInstance instance, int place)
    {
        ModelLight light = instance.Model.Asset.Lights[place];
        SceneNode node = instance.Nodes[light.Node];
        (Vector3 minimum, Vector3 maximum) = LitBox();
        SceneLight shown = ModelLights.From(light.Kind, instance.LightNumbers[place], node.WorldFromNode.ToPose(), (minimum + maximum) * 0.5f, (maximum - minimum).Length() * 0.5f);
        return node.IsShown ? shown : shown with { Intensity = Vector3.Zero };
    }

    private void RemoveLightsOf(SceneInstance instance)
    {
        foreach (int light in instance.Lights.Where(light => light >= 0))
        {
            _lights.Remove(light);
        }

        instance.Lights.Clear();
        if (instance.Model.Asset.Rooms.Count > 0)
        {
            ChooseRoomLights();
        }
    }

    /// <summary>The options' plain room lights the scene only as long as no model brings a room of its own.</summary>
    private void ChooseRoomLights()
    {
        _roomLights.ForEach(_lights.Remove);
        _roomLights.Clear();
        ForgetBakes();
        HasRooms = _instances.Exists(instance => instance?.Model.Asset.Rooms.Count > 0);
        if (!HasRooms)
        {
            _roomLights.AddRange(_lighting.Luminaires.Select(luminaire => _lights.Add(ModelLights.From(luminaire), LuminaireFeed.Mains)));
        }

        foreach (SceneInstance instance in _instances.OfType<SceneInstance>())
        {
            UpdateLightsOf(instance);
        }
    }

    /// <summary>Computes the grid and the granted shadows again where lights changed, and copies them to the device.</summary>
    private void RefreshLights(GpuFrame frame)
    {
        bool isChanged = _writtenLights != _lights.Version;
        if (isChanged)
        {
            _shadows.Assign(_lights, ShadowedLights);
        }

        RefreshBake(frame);
        if (!isChanged)
        {
            return;
        }

        _writtenLights = _lights.Version;
        (Vector3 minimum, Vector3 maximum) = LitBox();
        _shadowed.Take(_lights, _shadows);
        _grid.Build(_lights, _shadowed, minimum, maximum, IsBaked);
        _lightBuffers.Update(frame, _lights, _shadowed, _grid);
        _uniforms.ShadowedLights = _shadowed.Rows;
        _uniforms.GridOrigin = new Vector4(_grid.Origin, _shadowed.Rectangles);
        _uniforms.GridScale = new Vector4(_grid.CellsPerMeter, _shadowed.Count);
        _uniforms.GridSize = new Vector4(_grid.Size.X, _grid.Size.Y, _grid.Size.Z, 0);
    }

    /// <summary>The box around all rooms.</summary>
    private (Vector3 Minimum, Vector3 Maximum) LitBox()
    {
        (Vector3 minimum, Vector3 maximum) = (new Vector3(float.MaxValue), new Vector3(float.MinValue));
        foreach (SceneInstance? instance in _instances)
        {
            for (int i = 0; i < (instance?.Model.Asset.Rooms.Count ?? 0); i++)
            {
                RoomData room = instance!.Model.Asset.Rooms[i];
                Vector3 a = instance.WorldFromModel.TransformPoint(room.Minimum), b = instance.WorldFromModel.TransformPoint(room.Maximum);
                (minimum, maximum) = (Vector3.Min(minimum, Vector3.Min(a, b)), Vector3.Max(maximum, Vector3.Max(a, b)));
            }
        }

        return minimum.X > maximum.X ? (_lighting.Minimum, _lighting.Maximum) : (minimum, maximum);
    }
}
