using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Lighting;

namespace VRLab.Rendering.Scene;

/// <summary>A thing in the scene.</summary>
internal sealed class SceneInstance
{
    /// <summary>So much of what glows in daylight do the sky of a town and the moon leave at night.</summary>
    private const float NightShare = 0.0009f;

    private bool _isVisible = true;

    public SceneInstance(ModelResource model, Pose worldFromModel, bool castsShadow)
    {
        (Model, WorldFromModel, CastsShadow) = (model, worldFromModel, castsShadow);
        Nodes = [.. model.Nodes.Select(node => new SceneNode(this, node))];
        HasLinks = Array.Exists(Nodes, node => node.Resource.Parent >= 0);
        ChangesShape = Array.Exists(Nodes, node => node.Resource.ChangesShape);
        LightNumbers = [.. model.Asset.Lights.Select(Scene.LightNumbers.Of)];
        UpdatePlaces();
    }

    public ModelResource Model { get; }

    public SceneNode[] Nodes { get; }

    public Pose WorldFromModel { get; private set; }

    public bool CastsShadow { get; }

    /// <summary>Lights of the scene that belong to the model, by their places in the light table, -1 where that was full: first those of its rooms, then <see cref="ModelAsset.Lights"/>.</summary>
    public List<int> Lights { get; } = [];

    /// <summary>Of <see cref="ModelAsset.Lights"/>: what animations have made of them.</summary>
    public LightNumbers[] LightNumbers { get; }

    public bool IsVisible
    {
        get => _isVisible;
        set
        {
            _isVisible = value;
            UpdatePlaces();
        }
    }

    public float Highlight { get; set; }

    /// <summary>Factor on what the node named "lamp" emits.</summary>
    public float LampBrightness { get; set; } = 1f;

    public void SetPose(Pose worldFromModel)
    {
        WorldFromModel = worldFromModel;
        UpdatePlaces();
    }

    /// <summary>Places all nodes, parents before children.</summary>
    public void UpdatePlaces()
    {
        Matrix3x4 worldFromModel = Matrix3x4.From(WorldFromModel);
        foreach (SceneNode node in Nodes)
        {
            int parent = node.Resource.Parent;
            node.Update(parent < 0 || node.IsDetached ? worldFromModel : Nodes[parent].WorldFromNode, parent < 0 ? IsVisible : Nodes[parent].IsShown);
        }
    }

    /// <summary>Some nodes hang on others.</summary>
    public bool HasLinks { get; }

    /// <summary>Some meshes are pulled by joints or changed by morph targets.</summary>
    public bool ChangesShape { get; }

    /// <summary>Places a node that was moved by itself, and what hangs on it.</summary>
    public void UpdatePlace(SceneNode node)
    {
        if (HasLinks)
        {
            UpdatePlaces();
        }
        else
        {
            node.Update(Matrix3x4.From(WorldFromModel), IsVisible);
        }
    }

    /// <summary>Hands highlight and brightness on; glowing faces follow what feeds them.</summary>
    public void UpdateStates(LightingMood mood)
    {
        foreach (SceneNode node in Nodes)
        {
            float emission = node.Resource.IsLamp ? LampBrightness : EmissionOf(node.Resource.Feed, mood);
            node.UpdateState(new Vector4(Highlight, emission, 1f, CastsShadow ? 1f : -1f));
        }
    }

    private static float EmissionOf(LuminaireFeed? feed, LightingMood mood) =>
        feed is null || LightTable.IsOn(feed, mood) ? 1f : feed == LuminaireFeed.Daylight ? NightShare : 0f;
}
