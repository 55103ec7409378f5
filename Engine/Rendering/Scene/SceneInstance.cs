using VRLab.Core;

namespace VRLab.Rendering.Scene;

/// <summary>A thing in the scene.</summary>
internal sealed class SceneInstance
{
    public SceneInstance(ModelResource model, Pose worldFromModel, bool castsShadow)
    {
        (Model, WorldFromModel, CastsShadow) = (model, worldFromModel, castsShadow);
        Nodes = [.. model.Nodes.Select(node => new SceneNode(this, node))];
        Update();
    }

    public ModelResource Model { get; }

    public SceneNode[] Nodes { get; }

    public Pose WorldFromModel { get; private set; }

    public bool CastsShadow { get; }

    public bool IsVisible { get; set; } = true;

    public float Highlight { get; set; }

    /// <summary>Factor on what the node named "lamp" emits.</summary>
    public float LampBrightness { get; set; } = 1f;

    public void SetPose(Pose worldFromModel)
    {
        WorldFromModel = worldFromModel;
        Update();
    }

    private void Update()
    {
        foreach (SceneNode node in Nodes)
        {
            node.Update();
        }
    }
}
